"""The line under a text is between a third and a half of the text, whichever text a document brings."""

import csv
from pathlib import Path

import pytest

from gen.decree import ND30, PROFILES, Element, Profile
from gen.layout.context import Build
from gen.layout.drawn_lines import letters_in, line_lengths
from gen.wordml.metrics import text_width

AGENCIES = Path(__file__).parents[3] / "data" / "agencies" / "agencies.csv"
COLUMN = 201.5
"""Width of the left column of the head, in points."""


def _issuers() -> list[str]:
    with AGENCIES.open(encoding="utf-8-sig", newline="") as file:
        return sorted({row["header_lines"].split(" / ")[-1] for row in csv.DictReader(file)})


SHORT_SUBJECTS = [
    "Về việc nâng bậc lương",
    "Về công tác phòng, chống lụt bão",
    "Kết quả thực hiện Đề án năm 2024",
    "Triển khai Kế hoạch tuyên truyền ASEAN năm 2021",
]
_PROJECT = (
    "thực hiện Đề án triển khai “Tuyên bố ASEAN về vai trò của nền công vụ làm chất xúc tác trong việc đạt được Tầm "
    "nhìn Cộng đồng ASEAN 2025”"
)
LONG_SUBJECTS = [
    f"Kết quả {_PROJECT} năm 2024",
    f"Tổng kết {_PROJECT} giai đoạn 2019 - 2025",
    f"Sơ kết {_PROJECT} giai đoạn 2019 - 2022",
    f"Hành động {_PROJECT} giai đoạn 2019 - 2025",
    f"Ban hành Kế hoạch hành động {_PROJECT} giai đoạn 2019 - 2025",
]
ROOM = 425.0


_LOST = 2
"""Letters by which a full line of wrapped text falls short of its room, as the templates reckon it."""


def _line_for(text: str, under: Element, room: float, profile: Profile = ND30) -> float:
    build = Build(profile)
    letters, full = len(text), letters_in(build, under, room)
    if letters > full:
        letters -= (letters - 1) // (full - _LOST) * (full - _LOST)
    lengths = line_lengths(build, under, room)
    return next((length for most, length in lengths if letters <= most), lengths[-1][1])


def _last_line_of(text: str, size: float, room: float) -> str:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        line = word if text_width(longer, size, bold=True) > room else longer
    return line


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_the_line_under_every_issuer_is_lawful(profile: Profile) -> None:
    shares = {
        issuer: _line_for(issuer, Element.ISSUER, COLUMN, profile) / text_width(issuer, 13, bold=True)
        for issuer in _issuers()
        if text_width(issuer, 13, bold=True) <= COLUMN
    }

    assert {issuer for issuer, share in shares.items() if share not in profile.lines[Element.ISSUER].length} == set()


@pytest.mark.parametrize("subject", SHORT_SUBJECTS + LONG_SUBJECTS)
def test_the_line_under_a_subject_fits_its_last_line(subject: str) -> None:
    last = _last_line_of(subject, 14, ROOM)

    assert (
        _line_for(subject, Element.SUBJECT, ROOM) / text_width(last, 14, bold=True)
        in ND30.lines[Element.SUBJECT].length
    )


def test_the_lines_grow_with_the_text_up_to_a_full_line() -> None:
    lengths = line_lengths(Build(ND30), Element.SUBJECT, ROOM)

    assert list(lengths) == sorted(lengths)
    assert lengths[-1][0] == letters_in(Build(ND30), Element.SUBJECT, ROOM)
