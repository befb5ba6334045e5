"""The HTTP face: wire formats (pure), the guard at the door, and the ASGI app."""
