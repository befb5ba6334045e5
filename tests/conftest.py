"""What holds for every test: properties are judged by what they find, never by how long a busy machine takes."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
