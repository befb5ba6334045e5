"""Values, errors and ports: what every room agrees on. Imports nothing but the standard library; does no IO."""
