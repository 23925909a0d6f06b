"""The line under a text is between a third and a half of the text, whichever text a document brings."""

import csv
from pathlib import Path

import pytest

from gen.decree import ND30, PROFILES, Element
from gen.layout.context import Build
from gen.layout.rules import line_lengths
from gen.wordml.metrics import text_width

AGENCIES = Path(__file__).parents[3] / "data" / "agencies" / "agencies.csv"
COLUMN = 201.5
"""Width of the left column of the head, in points."""


def _issuers():
    with AGENCIES.open(encoding="utf-8-sig", newline="") as file:
        return sorted({row["header_lines"].split(" / ")[-1] for row in csv.DictReader(file)})


SUBJECTS = [
    "Về việc nâng bậc lương",
    "Về công tác phòng, chống lụt bão",
    "Kết quả thực hiện Đề án năm 2024",
    "Triển khai Kế hoạch tuyên truyền ASEAN năm 2021",
]


def _line_for(text, under, room, profile=ND30):
    lengths = line_lengths(Build(profile), under, room)
    return next(length for longest, length in lengths if longest is None or len(text) <= longest)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_the_line_under_every_issuer_is_lawful(profile):
    shares = {
        issuer: _line_for(issuer, Element.ISSUER, COLUMN, profile) / min(text_width(issuer, 13, bold=True), COLUMN)
        for issuer in _issuers()
    }

    assert {issuer for issuer, share in shares.items() if share not in profile.lines[Element.ISSUER].length} == set()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_line_under_a_subject_of_one_line_is_lawful(subject):
    share = _line_for(subject, Element.SUBJECT, 400) / text_width(subject, 14, bold=True)

    assert share in ND30.lines[Element.SUBJECT].length


def test_the_line_under_a_long_subject_is_measured_by_the_full_line():
    assert _line_for("x" * 300, Element.SUBJECT, 400) / 400 in ND30.lines[Element.SUBJECT].length
