"""Base later than the document.

What: Reports a numbered text or a law cited as a base, or behind the first words “Căn cứ”, “Thực hiện” of the text,
with a date after that of the document (of a draft: after the last day it can get).
Why: A document cannot rest on what did not exist; one of the two dates comes from another file.
Example: A decision of 05/12/2024 with “Căn cứ Quyết định số 12/QĐ-UBND ngày 20 tháng 12 năm 2024”.
Fix: Correct the date of the base or of the document.
"""

import re
from collections.abc import Iterator
from datetime import date

from gen.decree.citing import CITATION
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line, whole_line
from gen.lint.anatomy.text import matches_at
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_DATED = re.compile(
    r"(?:\bsố\s*+:?\s*+\d|\bLuật |\bPháp lệnh |\bHiến pháp )[^;]{0,150}?"
    r"\bngày\s*+(\d{1,2})(?:\s*+tháng\s*+|[/.-])(\d{1,2})(?:\s*+năm\s*+|[/.-])(\d{4})\b"
)
_DIRECTLY = re.compile(
    r"\bsố\s*+:?\s*+\d[^\s,;]*+,?\s++ngày\s*+(\d{1,2})(?:\s*+tháng\s*+|[/.-])(\d{1,2})(?:\s*+năm\s*+|[/.-])(\d{4})\b"
)
"""The same where the day stands right behind the number: further on it may be that of a task."""
_CITED = ("số", "Luật ", "Pháp lệnh ", "Hiến pháp ")
"""How either begins."""
_OPENING = "can cu"
_CARRIED_OUT = ("thuc hien", "thi hanh", "trien khai")
_FIRST = 2
"""Paragraphs of the text whose opening may say what it rests on."""


def check(subject: Subject) -> Iterator[Found]:
    """Compare the dates of what is cited with the day of the document."""
    issued = subject.anatomy.header.no_later_than
    if issued is None:
        return
    for line, dated in _resting(subject):
        for found in matches_at(line.text, _CITED, dated):
            cited = _day(found)
            if cited is not None and cited > issued:
                yield Found(
                    line,
                    _("Văn bản được viện dẫn đề ngày {cited}, sau ngày của văn bản này ({issued}).").format(
                        cited=cited.strftime("%d/%m/%Y"), issued=issued.strftime("%d/%m/%Y")
                    ),
                    fix=_("Kiểm tra lại ngày của căn cứ hoặc ngày ban hành."),
                    confidence=CITATION.confidence,
                )
                return


def _resting(subject: Subject) -> Iterator[tuple[Line, re.Pattern[str]]]:
    """Yield what the document rests on or carries out, with how its day is looked for."""
    yield from ((line, _DATED) for line in subject.anatomy.opening.bases)
    for item in subject.outline[:_FIRST]:
        line = whole_line(item.paragraph)
        if line.folded.startswith(_OPENING):
            yield line, _DATED
        elif line.folded.startswith(_CARRIED_OUT):
            yield line, _DIRECTLY


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


RULE = Rule(
    code="BAS018",
    name="base-later-than-document",
    title="Căn cứ đề ngày sau ngày của văn bản",
    severity=Severity.WARNING,
    clause=CITATION.clause,
    check=check,
)
