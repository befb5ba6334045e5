"""The ledger's two drawings, as inline SVG and HTML. Pure. No plotting library: two shapes need none, and so the page
stays light, offline and in its own colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from html import escape
from itertools import accumulate, pairwise
from typing import get_args

from spillway.core.values import Route
from spillway.web.client import Report
from spillway.web.words import Words

WIDTH, HEIGHT = 600, 190
LEFT, RIGHT, TOP, BOTTOM = 64, 12, 12, 24
STEPS = 4


def costs(words: Words, entries: Sequence[Report], times: Sequence[datetime | None]) -> str:
    """What was paid and what the closed API would have cost, summed up, oldest first. One step a request: requests come
    in bursts, and on an axis of time all of them would stand in one place."""
    paid = list(accumulate((entry.cost_usd for entry in entries), initial=0.0))
    cloud = list(accumulate((entry.cost_if_cloud_usd or 0.0 for entry in entries), initial=0.0))
    top = _round_up(max(paid[-1], cloud[-1]))
    lines = _line(cloud, top, "cloud") + _line(paid, top, "paid")
    ends = [f"{at:%m-%d %H:%M}" for at in times if at is not None]
    dates = _dates(ends[0], ends[-1]) if ends else ""
    return (
        f'<figure class="sp-chart"><figcaption>{escape(words.plot_costs)}'
        f'<span class="paid">{escape(words.plot_paid)}</span>'
        f'<span class="cloud">{escape(words.plot_cloud)}</span></figcaption>'
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(words.plot_costs)}">'
        f"{_grid(top)}{lines}{dates}</svg></figure>"
    )


def routes(words: Words, entries: Sequence[Report]) -> str:
    """A bar for each route that was taken."""
    counts = Counter(entry.route for entry in entries)
    most = max(counts.values(), default=1)
    bars = "".join(_bar(words, route, counts[route], most) for route in get_args(Route) if counts[route])
    return f'<figure class="sp-chart"><figcaption>{escape(words.plot_routes)}</figcaption><dl>{bars}</dl></figure>'


def _bar(words: Words, route: str, count: int, most: int) -> str:
    name = words.route_names.get(route, route)
    return (
        f'<div><dt>{escape(name)}</dt><dd><span class="sp-bar {escape(route)}" style="width:{88 * count / most:.1f}%">'
        f"</span>{count}</dd></div>"
    )


def _x(number: int, last: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * number / max(last, 1)


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top


def _line(sums: Sequence[float], top: float, name: str) -> str:
    last = len(sums) - 1
    points = [f"M{_x(0, last):.1f} {_y(sums[0], top):.1f}"]
    points += [f"V{_y(after, top):.1f}H{_x(n, last):.1f}" for n, (_, after) in enumerate(pairwise(sums), 1)]
    return f'<path class="{name}" d="{"".join(points)}"/>'


def _grid(top: float) -> str:
    values = [top * step / STEPS for step in range(STEPS + 1)]
    return "".join(
        f'<path class="grid" d="M{LEFT} {_y(value, top):.1f}H{WIDTH - RIGHT}"/>'
        f'<text x="{LEFT - 8}" y="{_y(value, top) + 4:.1f}" class="left">${value:.3g}</text>'
        for value in values
    )


def _dates(first: str, last: str) -> str:
    end = f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 6}" class="left">{last}</text>' if last != first else ""
    return f'<text x="{LEFT}" y="{HEIGHT - 6}">{first}</text>{end}'


def _round_up(value: float) -> float:
    """The next 1, 2, 4 or 8 times a power of ten: an axis whose quarters are short numbers.

    >>> _round_up(0.0106), _round_up(5), _round_up(0)
    (0.02, 8.0, 0.01)
    """
    if value <= 0:
        return 0.01
    power = 10.0 ** (len(f"{value:.0f}") if value >= 1 else -8)
    while power / 10 >= value:
        power /= 10
    while power < value:
        power *= 10
    return next(round(power * share, 12) for share in (0.1, 0.2, 0.4, 0.8, 1) if power * share >= value)
