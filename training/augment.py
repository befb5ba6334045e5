"""Makes clean pages look photographed, scanned, copied or downsized, on the accelerator, with every place kept in step.

`augment` moves the page (rotation, perspective, scale) and returns where each point went; then it spoils what light,
lens, sensor and compression spoil. A share of the pictures stays clean: screenshots are. Nothing here knows text.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Chances:
    """How often each effect is applied to a picture that is augmented at all."""

    augmented: float = 0.6
    moved: float = 0.7
    photographed: float = 0.35
    tilted: float = 0.15
    inverted: float = 0.05
    gamma: float = 0.5
    contrast: float = 0.5
    light: float = 0.45
    bleed: float = 0.3
    paper: float = 0.35
    resized: float = 0.35
    blurred: float = 0.4
    noise: float = 0.5
    jpeg: float = 0.4


def uniform(n: int, low: float, high: float, device: torch.device) -> Tensor:
    return torch.rand(n, device=device) * (high - low) + low


def pick(n: int, chance: float, device: torch.device | None = None) -> Tensor:
    return torch.rand(n, device=device) < chance


def homographies(height: int, width: int, chosen: Tensor, photographed: Tensor, tilted: Tensor) -> Tensor:
    """Matrices (n, 3, 3) from places on the page to places in the picture, both in pixels.

    The moved page is fitted back into the picture, now and then with up to 2% cut off; a photographed page keeps a
    margin, so that its background shows."""
    n, device = len(chosen), chosen.device
    angle = torch.where(tilted, uniform(n, -13, 13, device), torch.randn(n, device=device) * 1.5) * math.pi / 180
    stretch, shear = uniform(n, 0.88, 1.14, device), torch.randn(n, device=device) * 0.02
    cos, sin, zero, one = angle.cos(), angle.sin(), torch.zeros(n, device=device), torch.ones(n, device=device)
    # perspective: up to about 20% between the near and the far side of a photographed page
    lean = torch.where(photographed, 1.0, 0.2)
    px, py = (torch.randn(n, device=device).clamp(-2, 2) * 0.05 * lean for _ in range(2))
    matrix = torch.stack(
        (cos * stretch, -sin + shear, zero, sin * stretch, cos, zero, px / (width / 2), py / (height / 2), one), -1
    ).view(n, 3, 3)
    centre = torch.tensor([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1.0]], device=device)
    matrix = matrix @ centre
    corners = torch.tensor([[0, 0], [width, 0], [0, height], [width, height]], device=device, dtype=torch.float32)
    moved = apply(matrix, corners.expand(n, 4, 2))
    low, high = moved.amin(1), moved.amax(1)
    size = torch.tensor([width, height], device=device, dtype=torch.float32)
    fit = (size / (high - low)).amin(1)
    fit = fit * torch.where(photographed, uniform(n, 0.68, 1.0, device), uniform(n, 0.93, 1.02, device))
    slack = size - (high - low) * fit[:, None]
    where = torch.where(slack > 0, torch.rand(n, 2, device=device), 0.5)
    shift = slack * where - low * fit[:, None]
    place = torch.zeros(n, 3, 3, device=device)
    place[:, 0, 0] = place[:, 1, 1] = fit
    place[:, :2, 2], place[:, 2, 2] = shift, 1
    return torch.where(chosen[:, None, None], place @ matrix, torch.eye(3, device=device))


def apply(matrix: Tensor, points: Tensor) -> Tensor:
    """Points (n, m, 2) through matrices (n, 3, 3)."""
    moved = torch.cat((points, torch.ones_like(points[..., :1])), -1) @ matrix.transpose(1, 2)
    return moved[..., :2] / moved[..., 2:]


def warp(image: Tensor, matrix: Tensor, background: Tensor) -> Tensor:
    """Image (n, 1, height, width) moved by `matrix`; what the page leaves free shows `background`."""
    n, _, height, width = image.shape
    y, x = torch.meshgrid(
        torch.arange(height, device=image.device) + 0.5, torch.arange(width, device=image.device) + 0.5, indexing="ij"
    )
    source = apply(torch.linalg.inv_ex(matrix).inverse, torch.stack((x, y), -1).view(1, -1, 2).expand(n, -1, 2))
    size = torch.tensor([width, height], device=image.device)
    grid = (source / size * 2 - 1).view(n, height, width, 2)
    page = F.grid_sample(image, grid, mode="bilinear", padding_mode="border", align_corners=False)
    inside = ((grid.abs().amax(-1, keepdim=True) - 1) * -width / 2 + 0.5).clamp(0, 1).permute(0, 3, 1, 2)
    return page * inside + background * (1 - inside)


def field(n: int, cells: int, height: int, width: int, device: torch.device) -> Tensor:
    """Smooth noise (n, 1, height, width) of about unit deviation."""
    coarse = torch.randn(n, 1, cells, cells, device=device)
    return F.interpolate(coarse, (height, width), mode="bicubic" if cells <= 16 else "bilinear", align_corners=False)


def backgrounds(n: int, height: int, width: int, photos: Tensor | None, device: torch.device) -> Tensor:
    """What lies behind a page: a photograph or a soft texture, of any brightness."""
    soft = uniform(n, 0.0, 1.0, device).view(-1, 1, 1, 1) + field(n, 5, height, width, device) * 0.12
    soft = soft + field(n, 96, height, width, device) * 0.05
    if photos is None:
        return soft.clamp(0, 1)
    chosen = photos[torch.randint(len(photos), (n,), device=device)]
    turned = torch.rand(n, 1, 1, 1, device=device) < 0.5
    chosen = torch.where(turned, chosen.transpose(2, 3), chosen)
    photo = F.interpolate(chosen, (height, width), mode="bilinear", align_corners=False)
    return torch.where(torch.rand(n, 1, 1, 1, device=device) < 0.65, photo, soft).clamp(0, 1)


def border(image: Tensor) -> Tensor:
    """The mean of the outermost pixels (n, 1, 1, 1): the colour of the page that goes on where the picture ends."""
    lines = (image[:, :, 0], image[:, :, -1], image[:, :, :, 0], image[:, :, :, -1])
    return torch.cat(lines, -1).float().mean(-1)[..., None, None]


def kernels(n: int, device: torch.device, size: int = 7) -> Tensor:
    """Blurs (n, 1, size, size): out of focus (soft or disc-like) or moved along a line."""
    r = torch.arange(size, device=device) - size // 2
    y, x = torch.meshgrid(r, r, indexing="ij")
    sigma = uniform(n, 0.4, 1.5, device).view(-1, 1, 1)
    gauss = torch.exp(-(x**2 + y**2) / (2 * sigma**2))
    disc = torch.sigmoid(4 * (uniform(n, 0.6, 2.4, device).view(-1, 1, 1) - (x**2 + y**2).float().sqrt()))
    angle, length = uniform(n, 0, math.pi, device).view(-1, 1, 1), uniform(n, 0.7, 3.0, device).view(-1, 1, 1)
    along, across = x * angle.cos() + y * angle.sin(), -x * angle.sin() + y * angle.cos()
    line = torch.exp(-(across**2) / 0.5) * torch.sigmoid(4 * (length - along.abs()))
    which = torch.randint(4, (n, 1, 1), device=device)
    kernel = torch.where(which < 2, gauss, torch.where(which == 2, disc, line))
    return (kernel / kernel.sum((1, 2), keepdim=True))[:, None]


def blur(image: Tensor) -> Tensor:
    n, _, height, width = image.shape
    padded = F.pad(image, (3, 3, 3, 3), mode="replicate").view(1, n, height + 6, width + 6)
    return F.conv2d(padded, kernels(n, image.device).to(image.dtype), groups=n).view(n, 1, height, width)


def resize_there_and_back(image: Tensor) -> Tensor:
    """Detail lost as by a picture stored too small: one factor for all pictures given."""
    factor = float(torch.empty(()).uniform_(0.5, 0.95))
    size = [int(s * factor) for s in image.shape[2:]]
    small = F.interpolate(image, size, mode="bilinear", antialias=bool(torch.rand(()) < 0.7), align_corners=False)
    way = "bicubic" if torch.rand(()) < 0.5 else "bilinear"
    return F.interpolate(small, image.shape[2:], mode=way, align_corners=False).clamp(0, 1)


def compress(image: Tensor) -> Tensor:
    """JPEG's loss: cosines of 8 x 8 blocks, rounded to the standard table at a quality of 12 to 80."""
    n, _, height, width = image.shape
    device = image.device
    k = torch.arange(8, device=device, dtype=torch.float32)
    basis = torch.cos((2 * k[None] + 1) * k[:, None] * math.pi / 16) * 0.5
    basis[0] /= math.sqrt(2)
    table = 10 + 12.0 * (k[:, None] + k[None])  # close to the luminance table of the JPEG standard, annex K
    quality = uniform(n, 12, 80, device)
    scale = torch.where(quality < 50, 50 / quality, 2 - quality / 50).clamp(min=0.05).view(-1, 1, 1, 1, 1)
    step = (table * scale).clamp(min=1.0)
    blocks = (image.float() * 255 - 128).view(n, height // 8, 8, width // 8, 8).transpose(2, 3)
    coded = (basis @ blocks @ basis.T / step).round() * step
    decoded = (basis.T @ coded @ basis).transpose(2, 3).reshape(n, 1, height, width)
    return ((decoded + 128) / 255).clamp(0, 1).to(image.dtype)


def bleed(image: Tensor) -> Tensor:
    """Ink that spreads or breaks up."""
    n = len(image)
    dark, light = -F.max_pool2d(-image, 3, 1, 1), F.max_pool2d(image, 3, 1, 1)
    amount = uniform(n, 0.1, 0.55, image.device).view(-1, 1, 1, 1)
    spread = torch.rand(n, 1, 1, 1, device=image.device) < 0.6
    return torch.lerp(image, torch.where(spread, dark, light), amount)


def light(image: Tensor) -> Tensor:
    """Uneven light on most, a shadow with a soft edge on some."""
    n, _, height, width = image.shape
    device = image.device
    light, shadow = pick(n, 0.8, device), pick(n, 0.4, device)
    uneven = 1 + field(n, 3, height, width, device) * uniform(n, 0.03, 0.18, device).view(-1, 1, 1, 1)
    angle = uniform(n, 0, 2 * math.pi, device).view(-1, 1, 1, 1)
    y = torch.linspace(-1, 1, height, device=device).view(1, 1, -1, 1)
    x = torch.linspace(-1, 1, width, device=device).view(1, 1, 1, -1)
    edge = (x * angle.cos() + y * angle.sin() + uniform(n, -0.8, 0.8, device).view(-1, 1, 1, 1)) * uniform(
        n, 3, 40, device
    ).view(-1, 1, 1, 1)
    dim = 1 - torch.sigmoid(edge) * uniform(n, 0.1, 0.5, device).view(-1, 1, 1, 1)
    lit = image * torch.where(light.view(-1, 1, 1, 1), uneven, 1.0) * torch.where(shadow.view(-1, 1, 1, 1), dim, 1.0)
    return lit.clamp(0, 1).to(image.dtype)


def some(image: Tensor, chosen: Tensor, effect: Callable[[Tensor], Tensor]) -> Tensor:
    """`effect` on the chosen pictures only; `chosen` on the CPU."""
    index = chosen.nonzero()[:, 0].to(image.device, non_blocking=True)
    if len(index):
        image = image.index_copy(0, index, effect(image[index]).to(image.dtype))
    return image


def augment(image: Tensor, photos: Tensor | None, chances: Chances) -> tuple[Tensor, Tensor]:
    """uint8 (n, 1, height, width) -> float pictures in 0..1 and the matrices (n, 3, 3) that moved them.

    What happens to which picture is drawn on the CPU: asking the accelerator would mean waiting for it."""
    n, _, height, width = image.shape
    device = image.device
    on = pick(n, chances.augmented)
    chance = lambda p: on & pick(n, p)  # noqa: E731
    there = lambda mask: mask.to(device, non_blocking=True)  # noqa: E731
    photographed = chance(chances.photographed)
    moved = photographed | chance(chances.moved)
    matrix = homographies(height, width, there(moved), there(photographed), there(chance(chances.tilted)))
    x = image.float() / 255
    index = moved.nonzero()[:, 0]
    if len(index):
        taken, index = there(photographed[index]), there(index)
        behind = backgrounds(len(index), height, width, photos, device)
        paper = border(x[index]).float()
        behind = torch.where(taken.view(-1, 1, 1, 1), behind, paper)
        x = x.index_copy(0, index, warp(x[index].float(), matrix[index], behind).to(x.dtype))
    x = some(x, chance(chances.bleed), bleed)
    x = some(x, chance(chances.inverted), lambda p: 1 - p)
    x = some(x, chance(chances.paper), grain)
    x = tone(x, there(chance(chances.gamma)), there(chance(chances.contrast)))
    x = some(x, photographed | chance(chances.light), light)
    x = some(x, chance(chances.blurred), blur)
    x = some(x, chance(chances.resized), resize_there_and_back)
    x = some(x, chance(chances.noise), noise)
    x = some(x, chance(chances.jpeg), compress)
    return x.clamp(0, 1), matrix


def grain(image: Tensor) -> Tensor:
    """Paper's texture, coarse and fine."""
    n, _, height, width = image.shape
    fine = field(n, 160, height, width, image.device) * uniform(n, 0, 0.06, image.device).view(-1, 1, 1, 1)
    coarse = field(n, 24, height, width, image.device) * uniform(n, 0, 0.06, image.device).view(-1, 1, 1, 1)
    return (image + fine + coarse).clamp(0, 1).to(image.dtype)


def tone(image: Tensor, gamma: Tensor, contrast: Tensor) -> Tensor:
    n, device = len(image), image.device
    power = torch.where(gamma, (torch.randn(n, device=device) * 0.35).exp(), 1.0).view(-1, 1, 1, 1)
    low = torch.where(contrast, uniform(n, 0.0, 0.35, device), 0.0)
    high = torch.where(contrast, uniform(n, 0.55, 1.0, device), 1.0)
    high = torch.maximum(high, low + 0.3)
    toned = image.float().clamp(0, 1).pow(power) * (high - low).view(-1, 1, 1, 1) + low.view(-1, 1, 1, 1)
    return toned.to(image.dtype)


def noise(image: Tensor) -> Tensor:
    amount = uniform(len(image), 0.005, 0.07, image.device).view(-1, 1, 1, 1).to(image.dtype)
    return (image + torch.randn_like(image) * amount).clamp(0, 1)
