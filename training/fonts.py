"""Collects the typefaces of training from Debian's packages: `python -m training.fonts`.

Every package is in Debian's `main`, whose licences all allow use and redistribution; the files are still only
made here, never shipped. Each font is cut to the characters of `vocab.CHARS`, without layout tables, and written to
`.fonts/` with the index `fonts.json`. Splits go by typeface, metric clones counted as one, so that a held-out
typeface is never seen in training under another name.
"""

# ruff: noqa: E501, SIM905 - lists of words and tables of values read better on long lines

from __future__ import annotations

import argparse
import hashlib
import io
import json
import logging
import re
import string
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError
from PIL import Image, ImageFont

from training.vocab import CHARS

FOLDER = Path(".fonts")
LARGEST = 60_000
"""Bytes of one cut font at most; larger ones are drawings rather than type."""
HINTED = 26_000
"""Above this many bytes a font loses its hints."""
CUTS = 2
"""Families taken of one typeface at most."""

PACKAGES = (
    "3270 campania cardo clear-sans comic-neue hermit dkg-handwriting essays1743 adf-accanthis adf-baskervald adf-berenis "
    "adf-gillius adf-ikarius adf-irianis adf-libris adf-mekanus adf-oldania adf-romande adf-solothurn adf-switzera "
    "adf-verana agave allerta anonymous-pro apropal arapey arkpandora averia-gwf averia-sans-gwf averia-serif-gwf b612 "
    "bebas-neue beteckna breip cabin cantarell century-catalogue cmu comfortaa compagnon courier-prime "
    "crosextra-caladea crosextra-carlito dancingscript dejavu-core dejavu-extra dosis dustin ebgaramond ecolier-court "
    "engadget fantasque-sans fanwood femkeklaver firacode freefont-ttf georgewilliams gnutypewriter go goudybookletter "
    "hack havana humor-sans inconsolata inter isabella jetbrains-mono junction junicode jura karla karmilla kaushanscript "
    "kristi lato league-mono league-spartan liberation lindenhill linuxlibertine lobster lobstertwo manrope millimetre "
    "monofur monoid mononoki mplus national-park ocr-a ocr-b oflb-euterpe okolaks oldstandard open-sans opendin "
    "opendyslexic osifont paratype play prociono quattrocento quicksand roadgeek roboto-unhinted roboto-slab "
    "routed-gothic rufscript sil-andika sil-charis sil-gentium-basic sora spleen stix tiresias tomsontalks tuffy "
    "urw-base35 vollkorn yanone-kaffeesatz yrsa-rasa glasstty lmodern oxygen sjfonts texgyre noto-mono yusei-magic klee "
    "nanum vlgothic morisawa-bizud-gothic morisawa-bizud-mincho tlwg-garuda-ttf tlwg-kinnari-ttf tlwg-laksaman-ttf "
    "tlwg-loma-ttf tlwg-mono-ttf tlwg-norasi-ttf tlwg-purisa-ttf tlwg-sawasdee-ttf tlwg-typewriter-ttf tlwg-typist-ttf "
    "tlwg-typo-ttf tlwg-umpush-ttf tlwg-waree-ttf sixtyfour ubuntu-title levien-typoscript summersby linex rocknroll "
    "reggae stick dotgothic16 seto elstob joscelyn atarismall misaki"
).split()
"""Names of packages without `fonts-`."""

CLONES = {
    "helvetica": r"nimbus ?sans|heros|free ?sans|liberation sans|arimo|garuda|umpush|laksaman|albany|switzera",
    "times": r"nimbus ?roman|termes|free ?serif|liberation serif|tinos|norasi|stix|thorndale",
    "courier": r"nimbus ?mono|cursor|free ?mono|liberation mono|cousine|tlwg ?(mono|typo|typist|typewriter)|cumberland|courier",
    "vera": r"dejavu|bitstream|hack|arev",
    "palatino": r"pagella|^p052",
    "bookman": r"bonum|bookman",
    "schoolbook": r"schola|^c059",
    "avantgarde": r"adventor|urw ?gothic",
    "chancery": r"chorus|z003",
    "modern": r"latin modern|^lm|^cmu|computer modern",
    "karla": r"karla|karmilla",
    "roboto": r"^roboto",
    "averia": r"averia",
    "lobster": r"lobster",
    "gentium": r"gentium",
    "biz": r"biz ?ud",
    "mplus": r"m\+|m ?plus|^vl",
    "nanum": r"nanum",
    "ocra": r"^ocr ?a",
    "monofur": r"monofur|eurofurence",
}
"""Typefaces that are cuts or relatives of one design, by a pattern of their family names."""

FIXED = {
    "helvetica": "train", "times": "train", "courier": "train", "vera": "train",  # what most pages are set in
    "caliban": "held", "delphine": "held", "klee": "held", "steve": "calibration",  # some handwriting for each split
}  # fmt: skip

SKIPPED = r"italic only|math|symbol|dingbat|ornament|initial|keyboard|keyfont|d050|joscelyn|light|thin|hairline|extralight|black|heavy|ultra|outline"

KINDS = (
    (
        "mono",
        r"mono|3270|courier|hermit|agave|anonymous|inconsolata|consol|cursor|firacode|fira code|hack|typewriter|"
        r"typo|typist|glass|spleen|fantasque|sixtyfour|tlwgm|vt220|agave|go mono|misaki|ocr",
    ),
    (
        "hand",
        r"handwriting|breip|dancing|femke|humor|kristi|kaushan|rufscript|ecolier|isabella|klee|seto|yusei|purisa|"
        r"joscelyn|comic|tomson|sjfonts|delphine|steve|chorus|z003|chancery|typoscript|pecita|euterpe|nanum ?(brush|pen)|"
        r"caliban|caslon-?rough|ambrosia|linex|averia? hand|beteckna hand|domestic",
    ),
    (
        "display",
        r"lobster|engadget|bebas|havana|reggae|rocknroll|stick|dotgothic|ubuntu-?title|irianis|oldania|summersby|"
        r"atari|league spartan|compagnon|okolaks|millimetre|solothurn|dustismo|pixel|wargames|winks|polka|"
        r"marked|junkyard|mekanus|balker|flatline|swift|it wasn|head ?hunter|el-?abogado|progenisis|penguin",
    ),
    (
        "serif",
        r"serif|roman|times|caladea|garamond|gentium|charis|vollkorn|libertine|cardo|baskerv|accanthis|berenis|"
        r"romande|arapey|caslon|century|catalogue|fanwood|goudy|junicode|lindenhill|oldstandard|old standard|prociono|"
        r"quattrocento$|stix|pagella|bonum|schola|termes|c059|p052|bookman|kinnari|norasi|yrsa|rasa|mincho|myeongjo|"
        r"elstob|essays|campania|slab|cmu|latin modern|averia serif|biolinum$|baskervald|didot|pt_?serif|bodoni|fifthhorseman",
    ),
)
"""(kind, pattern of family names), tried in order; what fits none is sans."""


@dataclass(frozen=True, slots=True)
class Font:
    """A line of `fonts.json`. `typeface` is the design that the split goes by; `kind` is sans, serif, mono, hand or
    display; `licence` names the terms that the package's copyright file lists; `missing`: the characters of CHARS that it lacks."""

    file: str
    name: str
    family: str
    typeface: str
    kind: str
    bold: bool
    italic: bool
    split: str
    package: str
    licence: str
    missing: str


def split_of(typeface: str) -> str:
    """About 75% train, 8% calibration and 17% held, by a hash of the typeface."""
    if typeface in FIXED:
        return FIXED[typeface]
    part = int(hashlib.sha256(typeface.encode()).hexdigest()[:8], 16) % 1000
    return "train" if part < 750 else "calibration" if part < 830 else "held"


def typeface_of(family: str) -> str:
    """The design: a clone's group, else the first word, so that a family's widths and cuts stay together."""
    name = family.lower()
    for typeface, pattern in CLONES.items():
        if re.search(pattern, name):
            return typeface
    return re.split(r"[^a-z]", name)[0] or name


def kind_of(family: str) -> str:
    name = family.lower()
    return next((kind for kind, pattern in KINDS if re.search(pattern, name)), "sans")


def cut(path: Path, hinting: bool = True) -> bytes | None:
    """The font with only the characters that we use and without layout tables; None if it lacks any of ASCII's."""
    options = subset.Options(
        layout_features=[], name_IDs=[1, 2], hinting=hinting, notdef_outline=True, glyph_names=False, legacy_kern=False,
        drop_tables=["GPOS", "GSUB", "GDEF", "kern", "DSIG", "FFTM", "Silf", "Glat", "Gloc", "Feat", "Sill", "BASE", "vhea",
                     "vmtx", "VORG", "SVG ", "COLR", "CPAL", "gasp", "meta", "PfEd", "LTSH", "VDMX", "hdmx"],
    )  # fmt: skip
    options.ignore_missing_unicodes = True
    try:
        font = subset.load_font(str(path), options)
    except (TTLibError, ValueError, KeyError, AssertionError):
        return None
    known = cast("dict[int, Any]", font.getBestCmap() or {})
    wanted = set(string.printable.strip()) | {" "}
    if "fvar" in font or not wanted <= {chr(c) for c in known} or not ({"glyf", "CFF "} & set(font.keys())):
        return None
    maker = subset.Subsetter(options)
    maker.populate(text=CHARS)
    maker.subset(font)
    buffer = io.BytesIO()
    font.save(buffer)
    if hinting and len(buffer.getvalue()) > HINTED:
        return cut(path, hinting=False)
    return buffer.getvalue()


def candidates(root: Path) -> Iterator[tuple[Path, str, str]]:
    """(path, family, style) of the fonts under `root`, the plain styles of at most six families a package."""
    seen: set[tuple[str, str]] = set()
    families: set[str] = set()
    for path in sorted(p for p in root.rglob("*.[ot]tf") if p.is_file() and not p.is_symlink()):
        try:
            names = TTFont(path, lazy=True)["name"]
        except (TTLibError, KeyError):
            continue
        family = str(names.getBestFamilyName() or path.stem)
        style = str(names.getBestSubFamilyName() or "Regular").lower()
        if re.search(SKIPPED, f"{family} {style} {path.stem}".lower().replace("ultralight", "light")):
            continue
        plain = ("bold " if re.search("bold|demi", style) else "") + ("italic" if re.search("ital|obl", style) else "")
        if plain == "bold italic" or (family, plain) in seen or (len(families) >= 6 and family not in families):
            continue
        seen.add((family, plain))
        families.add(family)
        yield path, family, plain


def lacking(font: bytes) -> str:
    known = cast("dict[int, Any]", TTFont(io.BytesIO(font), lazy=True).getBestCmap())
    return "".join(c for c in CHARS if c > " " and ord(c) not in known)


def unicase(font: bytes) -> bool:
    """Whether small letters look like capitals, so that nobody could tell which case was meant."""
    face = ImageFont.truetype(io.BytesIO(font), 64)
    alike = 0
    for letter in "aegrndb":
        small, large = (_shape(face, c) for c in (letter, letter.upper()))
        alike += float(np.mean(np.abs(small - large))) < 0.16
    return alike >= 4


def _shape(face: ImageFont.FreeTypeFont, character: str) -> np.ndarray[Any, np.dtype[np.float32]]:
    """A letter's ink, stretched to one size."""
    mask = face.getmask(character, mode="L")
    picture = Image.frombytes("L", mask.size, bytes(mask))
    box = picture.getbbox() or (0, 0, 1, 1)
    return np.asarray(picture.crop(box).resize((24, 24)), np.float32) / 255


def licence_of(root: Path) -> str:
    text = "".join(p.read_text("utf8", "replace") for p in root.rglob("copyright"))
    names = re.findall(r"^License: *([^\n]+)", text, re.MULTILINE)
    return ", ".join(sorted(set(names) - {"GPL-3+ or packaging"}))[:120] or "see Debian's copyright file"


def collect(packages: Path, folder: Path) -> list[Font]:
    """Cuts the fonts of every `*.deb` in `packages` into `folder`."""
    fonts: list[Font] = []
    folder.mkdir(parents=True, exist_ok=True)
    for deb in sorted(packages.glob("*.deb")):
        package = deb.name.split("_")[0]
        with tempfile.TemporaryDirectory() as temporary:
            subprocess.run(["dpkg", "-x", str(deb), temporary], check=True)
            licence = licence_of(Path(temporary))
            for path, family, style in candidates(Path(temporary)):
                typeface = typeface_of(family)
                relatives = {f.family for f in fonts if f.typeface == typeface} | {family}
                known = any(f.family == family and _style(f) == style for f in fonts)
                cut_font = None if known or len(relatives) > CUTS else cut(path)
                if cut_font is None or len(cut_font) > LARGEST or unicase(cut_font):
                    continue
                name = re.sub(r"[^a-z0-9]+", "-", f"{family} {style}".lower()).strip("-")
                file = name + (".otf" if cut_font[:4] == b"OTTO" else ".ttf")
                (folder / file).write_bytes(cut_font)
                fonts.append(Font(
                    file, f"{family} {style}".strip(), family, typeface, kind_of(family), "bold" in style,
                    "italic" in style, split_of(typeface), package, licence, lacking(cut_font),
                ))  # fmt: skip
    return fonts


def _style(font: Font) -> str:
    return ("bold " if font.bold else "") + ("italic" if font.italic else "")


def download(folder: Path) -> None:
    """Fetches the packages of PACKAGES that the Debian sources of this machine know."""
    for package in PACKAGES:
        subprocess.run(["apt-get", "download", "-qq", f"fonts-{package}"], cwd=folder, check=False, capture_output=True)


def main() -> None:
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", type=Path, help="a folder with the .deb files; default: download them")
    parser.add_argument("--out", type=Path, default=FOLDER)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        packages = asked.packages or Path(temporary)
        if asked.packages is None:
            download(packages)
        fonts = collect(packages, asked.out)
    (asked.out / "fonts.json").write_text(json.dumps([asdict(f) for f in fonts], indent=1, ensure_ascii=False))
    size = sum(p.stat().st_size for p in asked.out.iterdir())
    by_split = {s: len({f.typeface for f in fonts if f.split == s}) for s in ("train", "calibration", "held")}
    print(f"{len(fonts)} fonts, {by_split} typefaces, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
