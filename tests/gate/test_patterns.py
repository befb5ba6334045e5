"""What the patterns find in English and Chinese, however it is written; what they leave alone; that they are quick."""

from __future__ import annotations

import base64
import string
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spillway.gate import patterns, rules

PASSPORT_MRZ = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
"""ICAO 9303's own example."""


def kinds(text: str) -> set[str]:
    return {finding.kind for finding in patterns.find(text)}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("prc_id", "身份证号 11010519491231002X"),
        ("prc_id", "110105 19491231 002x"),
        ("prc_id", "id:11010519491231002X, name"),
        ("prc_id", "110105194912310021 with a wrong check digit"),
        ("prc_id", "旧身份证 110105491231002"),
        ("bank_card", "pay with 4111 1111 1111 1111 please"),
        ("bank_card", "4111-1111-1111-1111"),
        ("bank_card", "3782 822463 10005"),
        ("bank_card", "5555555555554444"),
        ("bank_card", "6222 0212 3456 7890 128"),
        ("bank_card", "卡号:6217000010001234567"),
        ("bank_card", "4111 1111 1111 1112 (a digit misread)"),
        ("bank_card", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"),
        ("ssn", "SSN 078-05-1120"),
        ("ssn", "social security number 078051120"),
        ("passport", "passport no. E12345678"),
        ("passport", "护照号码:G12345678"),
        ("passport", "passport 123456789"),
        ("passport", PASSPORT_MRZ),
        ("passport", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"),
        ("iban", "DE89 3704 0044 0532 0130 00"),
        ("iban", "to GB82WEST12345698765432."),
        ("iban", "gb82 west 1234 5698 7654 32"),
        ("iban", "IBAN DE89370400440532013001 (wrong)"),
        ("phone", "打我电话 13800138000"),
        ("phone", "138-0013-8000"),
        ("phone", "+86 138 0013 8000"),
        ("phone", "+44 20 7946 0958"),
        ("phone", "+1 (415) 555-2671"),
        ("phone", "(415) 555-2671"),
        ("phone", "010-12345678"),
        ("phone", "tel: 555 0199"),
        ("email", "write to ada.lovelace+x@example.org now"),
        ("email", "张三@公司.example.cn"),
        ("bank_account", "account number: 000123456789"),
        ("bank_account", "账号 1234567890123456789012"[:24]),
        ("credential", "key sk-abcdefghijklmnopqrstuvwx"),
        ("credential", "密钥sk-proj-abcdefghijklmnopqrstuvwx"),
        ("credential", "AKIAIOSFODNN7EXAMPLE"),
        ("credential", "ghp_" + "a1B2" * 9),
        ("credential", "LTAI5tAbCdEfGhIjKlMn"),
        ("credential", "0123456789abcdef" * 2 + ".AbCdEfGhIjKlMnOp"),
        ("credential", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc"),
        ("credential", "-----BEGIN RSA PRIVATE KEY-----\nMIIE"),
        ("credential", "-----BEGIN PRIVATE KEY-----"),
        ("credential", "postgres://user:hunter2@db/prod"),
        ("credential", "password: letmein"),
        ("credential", '{"api_key": "abc123def456"}'),
        ("credential", r"{\"password\": \"hunter22\"}".replace("\\", "")),
        ("credential", "密码是 abc12345"),
        ("credential", "my password is hunter22"),
        ("confidential", "CONFIDENTIAL - do not copy"),
        ("confidential", "For Internal Use Only"),
        ("confidential", "机 密"),
        ("confidential", "内部资料,请勿外传"),
    ],
)
def test_found(kind: str, text: str) -> None:
    assert kind in kinds(text)
    assert kind in rules.KINDS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What is the total?",
        "总计是多少?",
        "on 12/03/2024 at 10:45 the price was 1,234.99, not 12.50",
        "the years 2019 2020 2021 2022 in the chart",
        "2024-01-02 2024-01-03 2024-01-04",
        "order 20240102123456 of 1700000000 seconds",
        "pi is 3.14159265358979323846264338327950288",
        "the icon@2x.png file",
        "计算机密码学导论",
        "the internal structure of a cell, 公司内部结构",
        "a token limit of 4096 tokens; what does the password field show?",
        "https://example.org/a/b?c=d",
        "ISBN 978-3-16-148410-0",
        "d41d8cd98f00b204e9800998ecf8427e",
        "resolution 1920x1080, 16384 x 16384",
        "192.168.10.254",
        "0.4111111111111111, 0.5105105105105100, -12.3782822463100050",
        "x = 0.000123456",
        "def f(a):\n    return a @ b.T",
        "4500\n4600\n4700\n4803",
        "300\n450\n1200\n",
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
        "growth of 20%25 & more; a &amp; b, 100%",
    ],
)
def test_left_alone(text: str) -> None:
    assert not patterns.find(text)


@pytest.mark.parametrize(
    "text",
    [
        "４１１１ １１１１ １１１１ １１１１",
        "4111\u200b1111\u200b1111\u200b1111",
        "4111\u20131111\u20131111\u20131111",
        "4111\u00a01111\u00a01111\u00a01111",
        "٤١١١١١١١١١١١١١١١",
        r"\u0034111111111111111",
        "4111.1111.1111.1111",
        "4111_1111_1111_1111",
        "4\ufe0f111 1111 1111 1111",
        "4111 - 1111 - 1111 - 1111",
        "4111-1111 1111-1111",
        "4111 1111\n1111 1111",
        "4111111111\r\n111111",
        "4111\x001111\x001111\x001111",
        "4111\u31641111\u28001111\U000e01001111",
        "4\ufe0f\u20e31\ufe0f\u20e31\u03361111111111111",
        "❹①⓵❶1111❶❶❶❶1111",
        "4111111111111111x",
        "4111%201111%201111%201111",
        "4111&nbsp;1111&#32;1111&#x20;1111",
    ],
)
def test_a_card_is_found_however_it_is_written(text: str) -> None:
    assert kinds(text) == {"bank_card"}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("email", "https://example.org/login?user=ada%40example.org"),
        ("email", "ada&#64;example.org"),
        ("iban", "DE89.3704.0044.0532.0130.00"),
        ("iban", "DE89 3704 0044\n0532 0130 00"),
        ("prc_id", "11010519491231\n002X"),
        ("phone", "06 12 34 56 78"),
        ("phone", "07700 900123"),
        ("phone", "0044 20 7946 0958"),
        ("credential", "Authorization: Basic dXNlcjpwYXNzd29yZA=="),
        ("credential", "password=%68unter22"),
    ],
)
def test_found_in_other_clothes(kind: str, text: str) -> None:
    assert kind in kinds(text)


def test_an_encoded_file_is_told_from_lines_and_sequences() -> None:
    encoded = base64.b64encode(bytes(range(256)) * 2).decode()
    assert patterns.has_encoded(f"see data:image/png;base64,{encoded}")
    assert patterns.has_encoded("\n".join(encoded[at : at + 64] for at in range(0, 256, 64)))
    assert patterns.has_encoded(bytes(range(256)).hex())
    for text in ("-" * 500, "=_" * 300, "ACGT" * 100, "3.14159" * 100, "a long text of words " * 100, "/usr/lib" * 20):
        assert not patterns.has_encoded(text)


def test_an_escaped_marking_in_json_is_found() -> None:
    assert kinds(r'{"note": "\u673a\u5bc6"}') == {"confidential"}
    assert not kinds(r'{"emoji": "\ud83d\ude00", "half": "\ud83d"}')


def test_a_right_checksum_scores_higher() -> None:
    right, wrong = patterns.find("11010519491231002X"), patterns.find("110105194912310021")
    assert right[0].score > wrong[0].score


luhn_digits = st.text(string.digits, min_size=12, max_size=12)


def with_luhn(body: str) -> str:
    return next(body + digit for digit in string.digits if patterns.luhn(body + digit))


@given(luhn_digits, st.sampled_from(["", " ", "-", "\u200b"]), st.text(max_size=20), st.text(max_size=20))
def test_every_card_is_found_and_never_shown(body: str, separator: str, before: str, after: str) -> None:
    digits = with_luhn(f"411{body}")
    written = separator.join(digits[i : i + 4] for i in range(0, 16, 4))
    findings = patterns.find(f"{before}\n{written}\n{after}")
    assert findings
    for finding in findings:
        assert digits not in finding.evidence.replace(" ", "").replace("-", "")
        assert written not in finding.evidence


unseen = st.characters(categories=("Cf", "Mn", "Me", "Zs", "Pd"))
ones = st.sampled_from([c for c in map(chr, range(0x1F100)) if unicodedata.category(c) == "Nd" and int(c) == 1])


@given(unseen, ones)
def test_no_character_hides_a_card(between: str, one: str) -> None:
    assert kinds(between.join(("4" + one * 3, one * 4, one * 4, one * 4))) == {"bank_card"}


born = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(lambda d: d.strftime("%Y%m%d"))


@given(st.integers(110000, 659999), born, st.integers(0, 999))
def test_every_prc_id_is_found_with_its_check_digit(region: int, day: str, order: int) -> None:
    first = f"{region}{day}{order:03}"
    number = first + patterns.prc_check_digit(first)
    (finding, *_) = patterns.find(f"证件 {number}")
    assert (finding.kind, finding.score) == ("prc_id", 1.0)
    assert number not in finding.evidence


@given(st.sampled_from(["DE", "FR", "GB", "ES"]), st.data())
def test_every_iban_is_found(country: str, data: st.DataObject) -> None:
    length = {"DE": 22, "FR": 27, "GB": 22, "ES": 24}[country] - 4
    body = data.draw(st.text(string.digits + string.ascii_uppercase, min_size=length, max_size=length))
    check = 98 - patterns.iban_remainder(f"{country}00{body}")
    spaced = f"{country}{check:02}{body}"
    assert "iban" in kinds("pay to " + " ".join(spaced[i : i + 4] for i in range(0, len(spaced), 4)))


@given(st.text(max_size=400))
def test_any_text_is_read_and_evidence_is_short(text: str) -> None:
    for finding in patterns.find(text):
        assert finding.kind in rules.KINDS
        assert len(finding.evidence) <= 40


@given(st.text(alphabet="0123456789 -./+xX4", max_size=300))
def test_any_row_of_digits_is_read(text: str) -> None:
    patterns.find(text)


@pytest.mark.parametrize(
    "piece",
    [
        "4 ", "4112 ", "4", "a@", "a.@", "eyJ", "-eyJabcdefgh", "sk-", "token = ", "://a:", "GB29 ", "P<<",
        "-----BEGIN ", "xxxxxxxxxxxxxxxxxxxx@", "111111111111111111111 ", "12.50 1,234.99 2024-01-02 ", "\\u4e00",
        "机 ", "\u200b", "password password ", "12\n", "1   ", "%41", "&#52;", "a" * 239 + " ",
        ("b" * 60 + "\n") * 2 + " ",
    ],
)  # fmt: skip
def test_time_is_linear(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        began = time.thread_time()
        patterns.find(text)
        patterns.has_encoded(text)
        return time.thread_time() - began

    seconds(1_000)
    assert min(seconds(100_000) for _ in range(2)) < 1.5


def test_hostile_text_does_not_fill_the_memory() -> None:
    patterns.normalised("".join(map(chr, range(0xF0000, 0xF0000 + 60_000))))
    assert len(patterns._PLAIN) <= patterns._PLAIN.MOST  # pyright: ignore[reportPrivateUsage]
    assert patterns.normalised("\u06f4\u06f2") == "42"
