"""Numbers written in two styles.

What: Says that one document writes decimals both with a comma and with a point, or thousands both with points and with
commas.
Why: The comma parts the decimals and the point the thousands; in a mixture nobody can tell 1.234 from 1,234.
Example: “98,5%” in the text, “97.2%” in the next paragraph.
Fix: Write decimals with a comma, thousands with points, everywhere.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import COUNTED_THINGS, CUSTOM_CLAUSE, UNITS_BEHIND_DECIMALS
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit, WholeText
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_MEASURED = rf"(?=\s?%|\s(?:{'|'.join(UNITS_BEHIND_DECIMALS.value)})\b)"
_COUNTED = rf"(?=\s(?:{'|'.join(COUNTED_THINGS.value)})\b)"


def _decimal(sign: str) -> str:
    return rf"{sign}\d{{1,2}}{_MEASURED}"


def _thousand(sign: str) -> str:
    return rf"{sign}\d{{3}}(?:(?:{sign}\d{{3}}){{1,3}}(?![\d{sign}])|{_COUNTED})"


_WRONG = (("decimal", re.compile(_decimal(r"\."))), ("thousand", re.compile(_thousand(","))))
_RIGHT = {kind: re.compile(rf"\d{form}") for kind, form in (("decimal", _decimal(",")), ("thousand", _thousand("[.]")))}
_PART = re.compile(r"\b(?:điều|khoản|điểm|mục|phần|bảng|biểu|hình|phụ lục|phiên bản)\s$")
"""What the number of a part stands behind."""
_FARTHEST = 12
_LONGEST = 3
"""Figures before the sign; a number of more is none that is grouped."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for the styles with the wrong sign first: most documents hold none."""
    text = subject.text
    for kind, wrong in _WRONG:
        places = [hit for found in wrong.finditer(text.lower) if (hit := _number(text, found)) is not None]
        if places and _RIGHT[kind].search(text.lower):
            yield from gathered(
                places,
                _("Số viết theo hai kiểu: “{text}” ({count} chỗ) trong văn bản dùng kiểu khác."),
                _("Dùng dấu phẩy cho phần thập phân, dấu chấm cho hàng nghìn."),
            )


def _number(text: WholeText, found: re.Match[str]) -> Hit | None:
    """Return the whole number, None if there is none, or it belongs to a date, a section, a longer number."""
    begin = found.start()
    if not text.joined[begin - 1 : begin].isdecimal():
        return None
    while begin > 0 and text.joined[begin - 1].isdecimal() and found.start() - begin < _LONGEST:
        begin -= 1
    if begin > 0 and (text.joined[begin - 1] in ".,/-" or _PART.search(text.lower, max(begin - _FARTHEST, 0), begin)):
        return None
    return text.place(begin, found.end())


RULE = Rule(
    code="TYP023",
    name="number-styles-mixed",
    title="Viết số theo hai kiểu (dấu phẩy, dấu chấm)",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
