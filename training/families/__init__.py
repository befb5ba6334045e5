"""The families of pictures by split: `TRAIN`, `CALIBRATION` (fits the confidence), `HELD` (frozen, only evaluated)."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from training.sample import Family

MODULES = (
    "documents", "cards", "forms", "tables", "charts", "screens", "photos", "text",
    "pages", "desktops", "records", "passports", "plots", "figures", "diagrams", "countable", "slips", "scenes",
    "calibration_paper", "calibration_views", "calibration_people", "calibration_world",
    "held_documents", "held_cards", "held_forms", "held_tables", "held_charts", "held_screens", "held_text",
)  # fmt: skip


def _collect() -> tuple[Family, ...]:
    """The `FAMILIES` of every module that is here: a checkout may hold only some of them."""
    present = [name for name in MODULES if find_spec(f"{__name__}.{name}")]
    return tuple(family for name in present for family in import_module(f"{__name__}.{name}").FAMILIES)


ALL = _collect()
TRAIN = tuple(f for f in ALL if f.split == "train")
CALIBRATION = tuple(f for f in ALL if f.split == "calibration")
HELD = tuple(f for f in ALL if f.split == "held")
