"""Year left over from an earlier document.

What: Reports, in a document whose subject names one year, another year in the closing sentence “Trên đây là …” or in
the title of an annex, and results of a year that has not begun on the day of the report.
Why: Reports are made from last year's file; a forgotten year makes the figures doubtful.
Example: “Báo cáo kết quả … năm 2024” that ends “Trên đây là báo cáo kết quả … năm 2023”.
Fix: Check which year is meant.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Paragraph

_YEAR = re.compile(r"\bnăm (20\d\d)\b(?!\s*[-–]\s*20)", re.IGNORECASE)
_MANY = re.compile(r"20\d\d\s*[-–]\s*20\d\d|giai đoạn|nhiệm kỳ|đến năm", re.IGNORECASE)
_CITED = re.compile(r"\b\d+/[A-ZĐ]|ngày \d")
_CLOSING = "trên đây"


def check(subject: Subject) -> Iterator[Found]:
    """Compare the years of the subject with those of the places that repeat it."""
    anatomy = subject.anatomy
    year = _only_year(" ".join(line.text for line in (*anatomy.title.subject, *anatomy.header.letter_subject)))
    if year is None:
        return
    results = any("kết quả" in line.text.lower() for line in anatomy.title.subject)
    issued = anatomy.header.no_later_than
    if results and anatomy.title.type_name == "Báo cáo" and issued is not None and issued.year < year:
        yield _finding(anatomy.title.subject[-1], year, _("văn bản ban hành năm {year}").format(year=issued.year))
    places: list[Line | Paragraph] = [line for annex in anatomy.annexes for line in annex.title]
    places.extend(_closing_sentences(subject))
    for place in places:
        other = _only_year(place.text)
        if other is not None and other not in (year, year + 1):
            yield _finding(place, other, _("trích yếu ghi năm {year}").format(year=year))


def _closing_sentences(subject: Subject) -> list[Paragraph]:
    """The last sentences that sum up; one that cites other documents names their years."""
    last = [item.paragraph for item in subject.outline[-3:]]
    return [p for p in last if p.text.strip().lower().startswith(_CLOSING) and not _CITED.search(p.text)]


def _only_year(text: str) -> int | None:
    """Return the one year a text names; None when it names none, several, or a span."""
    years = set(_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 and not _MANY.search(text) else None


def _finding(place: Line | Paragraph, year: int, against: str) -> Found:
    return Found(
        place,
        _("Ở đây ghi năm {year}, {against}: có thể còn sót từ văn bản cũ.").format(year=year, against=against),
        fix=_("Kiểm tra lại năm."),
    )


RULE = Rule(
    code="TYP013",
    name="stale-year",
    title="Năm còn sót từ văn bản cũ",
    severity=Severity.WARNING,
    clause=CUSTOM_CLAUSE,
    check=check,
)
