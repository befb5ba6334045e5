"""Who is asked, in which order, and when to move on. Pure: the whole of routing is tested and simulated without IO."""
