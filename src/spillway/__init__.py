"""Spillway: open vision-language models on your own machines; a request leaves only when it may and should.

The straight line is `spillway.pipeline`; the words are in `spillway.core.values`.
"""

__version__ = "0.1.0"
