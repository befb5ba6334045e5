"""Text -> findings: numbers with check digits, contacts, credentials, markings, in English and Chinese. Pure.

A shape is looked for, then its checksum: that raises the score and never vetoes what its context gives away. Text is
normalised first (full-width and other digits, zero-width and combining characters, dashes, JSON escapes, spaces between
Chinese characters), and read once more with percent-encoding and HTML references undone. Time is linear in the text:
runs of digits are looked at in bounded windows, other patterns start at something rare and have bounded repeats.

What this does not find: names, addresses, diagnoses or anything else that has no shape; numbers written in words or
Chinese numerals; numbers broken over more than two lines; what is encoded (`has_encoded` tells that base64 is there,
not what it says), misspelt on purpose or in other languages; passwords without a word that says so. It reads no
pictures.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from typing import TypeAlias

from spillway.core.values import Finding

MAX_FINDINGS = 32
"""Enough to explain a hold; the search stops there."""


def find(text: str) -> tuple[Finding, ...]:
    """All that was found, at most `MAX_FINDINGS`, each once."""
    found = dict.fromkeys(islice(_find(normalised(text)), MAX_FINDINGS))
    if (decoded := _decoded(text)) != text:
        found |= dict.fromkeys(islice(_find(normalised(decoded)), MAX_FINDINGS))
    return tuple(found)[:MAX_FINDINGS]


def _find(text: str) -> Iterator[Finding]:
    lower = text.lower()
    yield from _markings(lower)
    yield from _credentials(text, lower)
    yield from _emails(text)
    yield from _numbers(text, lower)
    yield from _lettered(text, lower)


def mask(value: str) -> str:
    """All but the last two characters covered; short values wholly."""
    kept = 2 if len(value) >= 8 else 0
    return "•" * min(len(value) - kept, 24) + value[len(value) - kept :]


# --------------------------------------------------------------------------------------------------------- normalising

_FILLERS = "\u115f\u1160\u2800\u3164\uffa0\ufffc"
"""Letters and symbols that show nothing."""
_DASHES = "\u2212\u30fc\u00b7\u2022\u2219\u30fb"
"""Beside those that Unicode calls dashes."""
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"


class _Plain(dict[int, str]):
    """Code point -> what a reader takes it for: "" for what shows nothing or only decorates (combining marks are left
    over where nothing is composed with them, as on the keycaps of emoji). Remembers `MOST` of them: the text is
    anybody's, and Unicode has room for a million."""

    MOST = 30_000

    def __missing__(self, code: int) -> str:
        found = self._plain(chr(code))
        if len(self) < self.MOST:
            self[code] = found
        return found

    def _plain(self, character: str) -> str:
        digit = unicodedata.digit(character, None)
        if digit is not None:
            return str(digit)
        if character in _LINE_ENDS:
            return "\n"
        kind = unicodedata.category(character)
        if kind == "Pd" or character in _DASHES:
            return "-"
        if kind == "Zs":
            return " "
        hidden = kind in ("Cc", "Cf", "Mn", "Me") and character not in "\t\n\r"
        return "" if hidden or character in _FILLERS else character


_PLAIN = _Plain()
_HAN_GAP = re.compile(r" (?=[\u3400-\u9fff])(?<=[\u3400-\u9fff] )")
_ESCAPES = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")


def normalised(text: str) -> str:
    """The text as a person means it: see the module's docstring."""
    if "\\u" in text:
        text = _ESCAPES.sub(lambda m: bytes.fromhex(m[0].replace("\\u", "")).decode("utf-16-be", "replace"), text)
    if text.isascii():
        return text.translate(_PLAIN)
    text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return _HAN_GAP.sub("", text)


def _decoded(text: str) -> str:
    """As a browser would show an address or a page's source."""
    if "%" in text:
        text = _PERCENT.sub(lambda m: bytes.fromhex(m[0].replace("%", "")).decode(errors="replace"), text)
    return html.unescape(text) if "&" in text else text


_ENCODED = re.compile(
    r"(?<![A-Za-z0-9+/_\-])(?:[A-Za-z0-9+/_\-]{240}|(?:[A-Za-z0-9+/_\-]{60,}+(?:\s|\\[rn]){1,4}+){3})"
)
"""In one piece, or wrapped into lines."""


def has_encoded(text: str) -> bool:
    """Whether a file may stand in it, in base64 or hexadecimal: a picture in a tool's result, for instance. Rows of few
    characters (lines, sequences, digits) are none."""
    return any(len(set(match[0])) >= 12 for match in _ENCODED.finditer(text))


# ------------------------------------------------------------------------------------------------------------ markings

_MARKINGS_EN = (
    "confidential", "internal use only", "for internal use", "internal only", "company internal", "do not distribute",
    "not for distribution", "do not share", "trade secret", "top secret", "attorney-client", "privileged and",
    "restricted distribution", "eyes only",
)  # fmt: skip
_MARKINGS_ZH = (
    "绝密", "秘密★", "保密", "商业秘密", "内部资料", "内部文件", "内部使用", "内部材料", "内部参考", "内部文档",
    "内部信息", "内部公开", "内部数据", "内部传阅", "内部专用", "仅限内部", "仅供内部", "严禁外传", "禁止外传",
    "不得外传", "请勿外传",
)  # fmt: skip
_SECRET_ZH = re.compile(r"(?<!算)机密(?!码)")
"""Not inside 计算机密码, computer cryptography."""


def _markings(lower: str) -> Iterator[Finding]:
    for word in _MARKINGS_EN if lower.isascii() else _MARKINGS_EN + _MARKINGS_ZH:
        if word in lower:
            yield Finding("confidential", word, "marking", 0.8)
    if "机密" in lower and _SECRET_ZH.search(lower):
        yield Finding("confidential", "机密", "marking", 0.8)


# --------------------------------------------------------------------------------------------------------- credentials

_LONG_WORD = re.compile(r"[!-~]{15,}")
"""The shortest token; few words of a prompt are as long, so that the patterns below rarely run."""
_TOKEN = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"(?P<api>sk-[A-Za-z0-9_\-]{16}|[rs]k_(?:live|test)_[A-Za-z0-9]{16}|AIza[A-Za-z0-9_\-]{30}|hf_[A-Za-z0-9]{24}"
    r"|xox[abeoprs]-[A-Za-z0-9\-]{10}|SG\.[A-Za-z0-9_\-]{16,64}\.|ya29\.[A-Za-z0-9_\-]{20}|npm_[A-Za-z0-9]{30}"
    r"|pypi-[A-Za-z0-9_\-]{32}|dop_v1_[a-f0-9]{32}|ark-[a-f0-9\-]{30}|pplx-[A-Za-z0-9]{32}|gsk_[A-Za-z0-9]{32})"
    r"|(?P<git>gh[opusr]_[A-Za-z0-9]{30}|github_pat_[A-Za-z0-9_]{22}|glpat-[A-Za-z0-9_\-]{20})"
    r"|(?P<cloud>A(?:KIA|SIA)[0-9A-Z]{16}|LTAI[A-Za-z0-9]{12}|AKID[A-Za-z0-9]{13})"
    r"|(?P<jwt>eyJ[A-Za-z0-9_\-]{8,256}\.eyJ[A-Za-z0-9_\-]{8}))"
)
"""By the prefixes that the vendors publish."""
_TOKEN_NAMES = {"api": "an API key", "git": "a Git token", "cloud": "a cloud access key", "jwt": "a signed token (JWT)"}
_DOTTED = re.compile(r"\.[A-Za-z0-9]{16}(?<=[a-f0-9]{32}.{17})")
"""Zhipu's keys: 32 hexadecimal digits, a dot, 16 letters and digits."""
_PRIVATE_KEY = re.compile(r"-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY")
_URL_PASSWORD = re.compile(r"://[^\s:@/]{0,64}:[^\s@/]{1,64}@")
_SECRET_WORDS = (
    "passw", "passphrase", "pwd", "secret", "api key", "api_key", "api-key", "apikey", "access key", "access_key",
    "accesskey", "access-key", "token", "bearer", "authorization", "密码", "口令", "密钥", "私钥", "令牌",
)  # fmt: skip
_SECRET = re.compile(
    r"(?:passwords?|passwd|passphrase|pwd|secret(?:[_\- ]?(?:access)?[_\- ]?key)?|api[_\- ]?key|access[_\- ]?key|token"
    r"|bearer|authorization[\"']?:\s?[\"']?(?:basic|digest)|密码|口令|密钥|私钥|令牌)[\"']?\s{0,3}(?P<sign>[=:为是]|is|\s)\s{0,3}[\"']?(?P<value>[!-~]{6,128})"
)


def _credentials(text: str, lower: str) -> Iterator[Finding]:
    if words := _long_words(text):
        for match in _TOKEN.finditer(words):
            yield Finding("credential", mask(match[0]), _TOKEN_NAMES[match.lastgroup or "api"])
        if match := _DOTTED.search(words):
            yield Finding("credential", mask(match[0]), "an API key")
    if "-----BEGIN" in text and _PRIVATE_KEY.search(text):
        yield Finding("credential", "a private key block", "a private key")
    if "://" in text and (match := _URL_PASSWORD.search(text)):
        yield Finding("credential", mask(match[0]), "a URL with a password")
    if any(word in lower for word in _SECRET_WORDS):
        for match in _SECRET.finditer(lower):
            if _is_secret(match["value"], named=match["sign"] in "=:为是"):
                yield Finding("credential", mask(match["value"]), "a word that says secret", 0.7)


def _long_words(text: str) -> str:
    words = text.split() if text.isascii() else _LONG_WORD.findall(text)
    return " ".join([word for word in words if len(word) >= 15])


def _is_secret(value: str, *, named: bool) -> bool:
    """After an equals sign any value is one; after a space, one that is no ordinary word."""
    if value.endswith((":", "(")):
        return False
    value = value.rstrip(".,;!?\"')]}")
    return len(value) >= 6 and (named or not value.isalpha())


# --------------------------------------------------------------------------------------------------------------- email

_LOCAL_PART = re.compile(r"[\w.%+\-]{1,64}\Z")
_DOMAIN = re.compile(r"(?:[\w\-]{1,63}\.){1,5}[^\W\d_]{2,24}")
_FILE_ENDINGS = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "css", "js"})


def _emails(text: str) -> Iterator[Finding]:
    at = text.find("@")
    while at >= 0:
        domain = _DOMAIN.match(text, at + 1, at + 256)
        local = _LOCAL_PART.search(text[max(0, at - 64) : at])
        if local and domain and domain[0].rpartition(".")[2].lower() not in _FILE_ENDINGS:
            yield Finding("email", mask(f"{local[0]}@{domain[0]}"), "shape")
        at = text.find("@", at + 1)


# ------------------------------------------------------------------------------------------------------------- numbers

_RUN = re.compile(r"[0-9](?:(?:[ \-./_()]{0,3}|[ \-]?\r?\n {0,8})[0-9]){6,}(?:[ \-]?[xX](?![A-Za-z0-9]))?")
_GROUP = re.compile(r"[0-9]+|[xX]")

_CONTEXT = 32
"""Characters before a number in which a word gives it away."""

MOST_DIGITS = 21
"""Of one number."""

MOST_GROUPS = 6

CERTAIN = 0.9
"""Score from which a number is one even where a line ends inside it."""


@dataclass(frozen=True, slots=True)
class _Number:
    """Consecutive groups of digits. `digits` may end in X. `shape`: lengths of the groups; `gaps`: what parts them,
    each once; `before`: what stands before, lower-case."""

    digits: str
    shape: tuple[int, ...]
    gaps: frozenset[str]
    before: str

    def says(self, words: tuple[str, ...]) -> bool:
        return any(word in self.before for word in words)


_Span: TypeAlias = tuple[int, int, str]
"""A group: where it begins and ends in the text, its digits."""


def _numbers(text: str, lower: str) -> Iterator[Finding]:
    """The longest reading at each group of a run; what was read as one number is not read again in pieces."""
    hints: tuple[str, ...] | None = None
    for run in _RUN.finditer(text):
        if hints is None:
            hints = tuple(word for word in _HINTS if word in lower)
        groups = _groups(text, run)
        first = 0
        while first < len(groups):
            finding, taken = _longest(groups, first, lower, hints)
            if finding:
                yield finding
            first += taken


def _groups(text: str, run: re.Match[str]) -> list[_Span]:
    """Digits that all stand apart, as in the boxes of a form, are one group."""
    groups = [(*m.span(), m[0].upper()) for m in _GROUP.finditer(text, *run.span())]
    if len(groups) > 6 and "\n" not in run[0] and all(len(digits) == 1 for _, _, digits in groups):
        return [(*run.span(), "".join(digits for _, _, digits in groups))]
    return groups


def _longest(groups: list[_Span], first: int, lower: str, hints: tuple[str, ...]) -> tuple[Finding | None, int]:
    """The longest number that begins with group `first`, and how many groups it takes (1 where there is none)."""
    shapes = _shapes(groups, first)
    if not shapes:
        return None, 1
    start, _, digits = groups[first]
    before = lower[max(0, start - _CONTEXT) : start]
    hinted = any(word in before for word in hints)
    if not hinted and len(digits) >= 7 and before[-1:] == "." and before[-2:-1].isdigit():
        return None, 1  # what stands behind a decimal point
    for shape in shapes:
        detectors = _DETECTORS if hinted else _by_shape(shape, digits[0])
        if detectors:
            taken = groups[first : first + len(shape)]
            gaps = [lower[a[1] : b[0]] for a, b in pairwise(taken)]
            broken = sum("\n" in gap for gap in gaps)
            if broken > 1:
                continue  # a column of numbers
            number = _Number("".join(group[2] for group in taken), shape, frozenset(gaps), before)
            for detector in detectors:
                if (finding := detector(number)) and (not broken or finding.score >= CERTAIN):
                    return finding, len(taken)
    return None, 1


def _shapes(groups: list[_Span], first: int) -> list[tuple[int, ...]]:
    """The lengths of groups that a number of 7 to `MOST_DIGITS` digits from group `first` may have, longest first."""
    shape: tuple[int, ...] = ()
    shapes: list[tuple[int, ...]] = []
    length = 0
    for _, _, digits in groups[first : first + MOST_GROUPS]:
        length += len(digits)
        if length > MOST_DIGITS:
            break
        shape += (len(digits),)
        if length >= 7:
            shapes.append(shape)
    return shapes[::-1]


_ID_SHAPE = re.compile(r"[1-8]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]\Z")
_OLD_ID_SHAPE = re.compile(r"[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}\Z")
_ID_WORDS = ("身份证", "证件号", "居民", "id card", "id number", "id no", "identity")
_CARD_WORDS = ("卡号", "银行卡", "信用卡", "储蓄卡", "借记卡", "银联", "card", "visa", "unionpay", "debit", "credit")
_ACCOUNT_WORDS = (
    "账号", "帐号", "账户", "帐户", "开户", "公积金", "社保", "医保", "病历号", "住院号",
    "account", "a/c", "acct", "iban", "routing", "mrn",
)  # fmt: skip
_SSN_WORDS = ("ssn", "social security", "itin")
_PASSPORT_WORDS = ("passport", "护照", "通行证", "travel document")
_PHONE_WORDS = (
    "电话", "手机", "座机", "联系方式", "传真", "微信", "phone", "tel ", "tel:", "tel.", "mobile", "fax", "whatsapp",
)  # fmt: skip
_HINTS = (*_ID_WORDS, *_CARD_WORDS, *_ACCOUNT_WORDS, *_SSN_WORDS, *_PASSPORT_WORDS, *_PHONE_WORDS, "+")
"""What gives the number after it away; a plus is an international number's."""


def prc_check_digit(first17: str) -> str:
    """GB 11643-1999 (ISO 7064, MOD 11-2)."""
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(first17))
    return "10X98765432"[total % 11]


def luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    total = sum(map(int, digits[-1::-2]))
    return (total + sum((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)[int(d)] for d in digits[-2::-2])) % 10 == 0


def _prc_id(number: _Number) -> Finding | None:
    digits = number.digits
    if _ID_SHAPE.match(digits):
        right = prc_check_digit(digits[:17]) == digits[17]
        return Finding("prc_id", mask(digits), "shape and check digit" if right else "shape", 1.0 if right else 0.6)
    if _OLD_ID_SHAPE.match(digits) and number.says(_ID_WORDS):
        return Finding("prc_id", mask(digits), "15 digits after a word for it", 0.7)
    return None


_CARD_SHAPE = re.compile(
    r"(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6(?:011|5\d\d|4[4-9]\d)\d{12}"
    r"|62\d{14,17}|9\d{15,18}|50\d{14})\Z"
)
"""By prefix (ISO/IEC 7812): Visa, Mastercard, Amex, Diners, JCB, Discover, UnionPay, Chinese debit cards."""


def _bank_card(number: _Number) -> Finding | None:
    digits = number.digits
    if not digits.isdecimal() or not 12 <= len(digits) <= 19:
        return None
    fours, even = number.shape[:3] == (4, 4, 4), len(number.gaps) <= 1
    if (fours or even) and _CARD_SHAPE.match(digits):
        if luhn(digits):
            return Finding("bank_card", mask(digits), "prefix and Luhn", 0.95)
        if fours and even:
            return Finding("bank_card", mask(digits), "prefix and groups of four", 0.6)
    if number.says(_CARD_WORDS):
        return Finding("bank_card", mask(digits), "digits after a word for it", 0.7)
    return None


def _ssn(number: _Number) -> Finding | None:
    digits = number.digits
    if len(digits) != 9 or not digits.isdecimal() or digits[:3] in ("000", "666") or digits[0] == "9":
        return None
    if digits[3:5] == "00" or digits[5:] == "0000":
        return None
    if number.shape == (3, 2, 4) and number.gaps == frozenset({"-"}):
        return Finding("ssn", mask(digits), "shape", 0.8)
    return Finding("ssn", mask(digits), "nine digits after a word for it", 0.9) if number.says(_SSN_WORDS) else None


def _passport_digits(number: _Number) -> Finding | None:
    if len(number.digits) in (8, 9) and number.says(_PASSPORT_WORDS):
        return Finding("passport", mask(number.digits), "digits after a word for it", 0.8)
    return None


_CN_MOBILE = re.compile(r"(?:0{0,2}86)?1[3-9]\d{9}\Z")
_CN_SHAPES = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4), (2, 11), (2, 3, 4, 4), (4, 11), (4, 3, 4, 4), (13,), (15,)})
_TRUNK = re.compile(r"0[1-9]|00[1-9]\d{8,12}\Z")
_TRUNK_SHAPES = frozenset(
    {(2, 2, 2, 2, 2), (5, 6), (5, 3, 3), (3, 4, 4), (4, 3, 4), (4, 3, 3), (4, 2, 4, 4), (4, 3, 3, 4)}
)
"""As written in France and in Britain, or with 00 and a country."""


def _phone(number: _Number) -> Finding | None:
    digits, shape, before = number.digits, number.shape, number.before
    if not digits.isdecimal():
        return None
    if _CN_MOBILE.match(digits) and shape in _CN_SHAPES:
        return Finding("phone", mask(digits), "Chinese mobile", 0.9)
    if before.rstrip().endswith("+") and 8 <= len(digits) <= 15:
        return Finding("phone", mask(digits), "international", 0.9)
    if shape == (3, 3, 4) and digits[0] in "23456789":
        return Finding("phone", mask(digits), "North American", 0.8)
    if len(shape) == 2 and shape[0] in (3, 4) and shape[1] in (7, 8) and digits[0] == "0":
        return Finding("phone", mask(digits), "Chinese landline", 0.8)
    if shape in _TRUNK_SHAPES and _TRUNK.match(digits) and len(number.gaps) == 1:
        return Finding("phone", mask(digits), "national, with its leading 0", 0.8)
    if 7 <= len(digits) <= 15 and number.says(_PHONE_WORDS):
        return Finding("phone", mask(digits), "digits after a word for it", 0.7)
    return None


def _account(number: _Number) -> Finding | None:
    if 8 <= len(number.digits) <= 21 and number.says(_ACCOUNT_WORDS):
        return Finding("bank_account", mask(number.digits), "digits after a word for it", 0.7)
    return None


_Detector: TypeAlias = Callable[[_Number], Finding | None]
_DETECTORS: tuple[_Detector, ...] = (
    _prc_id, _bank_card, _ssn, _passport_digits, _phone, _account,
)  # fmt: skip


@lru_cache(4096)
def _by_shape(shape: tuple[int, ...], first: str) -> tuple[_Detector, ...]:
    """What a number of this shape and first digit can be without a word before it."""
    length = sum(shape)
    detectors: list[_Detector] = []
    if length == 18 and first in "12345678":
        detectors.append(_prc_id)
    if 13 <= length <= 19 and first in "234569" and (len(shape) <= 3 or set(shape[:-1]) == {4}):
        detectors.append(_bank_card)
    if shape == (3, 2, 4):
        detectors.append(_ssn)
    trunk = first == "0" and (shape in _TRUNK_SHAPES or (len(shape) == 2 and shape[0] in (3, 4)))
    if shape in _CN_SHAPES or shape == (3, 3, 4) or trunk:
        detectors.append(_phone)
    return tuple(detectors)


# ------------------------------------------------------------------------------------------------- letters with digits

_IBAN = re.compile(r"[0-9]{2}(?<=[A-Za-z]{2}[0-9]{2})(?<![A-Za-z0-9].{4})(?=((?:[ \-./\n]?[A-Za-z0-9]){11,30}))")
"""Begins at its two digits, which are rarer than letters."""
_IBAN_GAP = re.compile(r"[ \-./\n]")
_IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28,
    "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22,
    "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
    "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24,
    "SI": 19, "SK": 24, "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24,
    "XK": 20,
}  # fmt: skip
"""Characters by country: SWIFT's IBAN registry."""
_IBAN_WORDS = ("iban", "account", "konto", "账号", "帐号")
_PASSPORT = re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z]{1,2}[ ]?\d{6,8}|[A-Za-z][A-Za-z0-9]\d{7})(?![A-Za-z0-9])")
_MRZ = re.compile(r"(?<![A-Z0-9<])[A-Z0-9<]{28,46}(?![A-Z0-9<])")


def iban_remainder(compact: str) -> int:
    """ISO 7064, MOD 97-10: 1 for a right IBAN."""
    return int("".join(str(int(c, 36)) for c in compact[4:] + compact[:4])) % 97


def _lettered(text: str, lower: str) -> Iterator[Finding]:
    for match in _IBAN.finditer(text):
        if finding := _iban(match, text, lower):
            yield finding
    if any(word in lower for word in _PASSPORT_WORDS):
        for match in _PASSPORT.finditer(text):
            before = lower[max(0, match.start() - _CONTEXT) : match.start()]
            if any(word in before for word in _PASSPORT_WORDS):
                yield Finding("passport", mask(match[0]), "number after a word for it", 0.8)
    if "<<" in text:
        for match in _MRZ.finditer(text):
            if "<<" in match[0]:
                right = _mrz_checks(match[0])
                detector, score = ("MRZ and check digits", 1.0) if right else ("MRZ", 0.8)
                yield Finding("passport", mask(match[0]), detector, score)


def _iban(match: re.Match[str], text: str, lower: str) -> Finding | None:
    start = match.start() - 2
    written = text[start : match.end()] + match[1]
    compact = _IBAN_GAP.sub("", written).upper()
    length = _IBAN_LENGTHS.get(compact[:2])
    if length is None or len(compact) < length:
        return None
    compact = compact[:length]
    if iban_remainder(compact) == 1:
        return Finding("iban", mask(compact), "shape and MOD 97", 1.0)
    before = lower[max(0, start - _CONTEXT) : start]
    if any(word in before for word in _IBAN_WORDS):
        return Finding("iban", mask(compact), "shape after a word for it", 0.7)
    return None


def _mrz_checks(line: str) -> bool:
    """The check digits of a passport's second line (ICAO 9303, part 4): number, birth, expiry."""
    spans = ((0, 9), (13, 19), (21, 27))
    return len(line) >= 28 and all(line[b] == str(_mrz_digit(line[a:b])) for a, b in spans)


def _mrz_digit(field: str) -> int:
    return sum((0 if c == "<" else int(c, 36)) * (7, 3, 1)[i % 3] for i, c in enumerate(field)) % 10
