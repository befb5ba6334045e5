"""What is known of models, upstreams and prices: facts with source and date, and pure arithmetic over them."""

from __future__ import annotations


def key_variables() -> dict[str, str]:
    """Of each preset of `--cloud`: the environment variable that holds its key."""
    from spillway.catalog.cards import presets

    return {name: preset.key_variable for name, preset in presets().items()}
