"""`genai-prices` behind one function. Importing it takes most of a second of CPU, so it loads at the first call, never
on the path of a request; it is asked only for what the own table lacks, and to compare."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """US dollars per million tokens at a small input, as of now. `provider`, `model`: as the library names them."""

    provider: str
    model: str
    input: float
    output: float


def quote(provider: str, model: str) -> Quote | None:
    """None where the library knows no such model of this provider. Its own updates from the network stay off."""
    from genai_prices import Usage, calc_price

    try:
        found = calc_price(Usage(input_tokens=1000, output_tokens=1000), model, provider_id=provider)
    except LookupError:
        return None
    return Quote(found.provider.id, found.model.id, float(found.input_price) * 1000, float(found.output_price) * 1000)
