"""Settles memory for serving: freed buffers stay with the process, and what the start made is not searched for
garbage.

A picture of 1.4 MB passes through half a dozen buffers of its size. glibc gives such buffers back as soon as they are
free, so each request pays again for several hundred page faults: a quarter of its CPU (`bench/gateway/README.md`).
"""

from __future__ import annotations

import ctypes
import gc
import sys
from typing import Final

M_TRIM_THRESHOLD: Final = -1
M_MMAP_THRESHOLD: Final = -3
"""From glibc's malloc.h; see mallopt(3)."""

LARGEST_KEPT: Final = 32 << 20
"""Bytes of one buffer; glibc accepts no more."""
KEPT: Final = 256 << 20
"""Bytes in all that stay with the process."""


def settle() -> None:
    """To be called once, when everything is built."""
    _keep_freed()
    gc.collect()
    gc.freeze()


def _keep_freed() -> bool:
    """Whether it could be arranged: on glibc only."""
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    return bool(mallopt(M_MMAP_THRESHOLD, LARGEST_KEPT)) and bool(mallopt(M_TRIM_THRESHOLD, KEPT))
