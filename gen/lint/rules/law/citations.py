"""The texts that a document rests on or carries out: its bases, and “Thực hiện …” at the beginning of its text."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from gen.domain.typed_numbers import whole
from gen.lint.anatomy.line import Line, whole_line
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rules.law.instruments import Instrument, instruments, laws_named
from gen.lint.subject import Subject

_OPENING_PARAGRAPHS = 3
_RESTS = re.compile(
    r"^[-–+*\s]*(?P<verb>căn cứ|thực hiện|thi hành|triển khai(?: thực hiện)?|áp dụng|theo(?= quy định))\s+(?:vào\s+)?",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?:(?:các )?(?:quy định|nội dung|yêu cầu|nhiệm vụ)(?: (?:tại|của|trong))? )?"
    r"(?:điểm \w{1,2},? )?(?:khoản \d{1,2},? )?(?:điều \d{1,3} )?(?:của )?",
    re.IGNORECASE,
)
"""What may stand before the text itself: the part of it that is meant."""
_TYPE = r"(?:Luật|Nghị định|Thông tư|Quyết định|Quy định|Hướng dẫn|Nghị quyết|Chỉ thị)"
_TYPED = re.compile(rf"(?:các )?(?P<type>{_TYPE}) ", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\bsố:? ?(?=\d)|(?<!\w)(?=\d{1,4}/)|\b(?=ngày \d|năm \d{4})|$", re.IGNORECASE)
_SYMBOL = re.compile(r"\d{1,4}(?:/\d{4})?[/-][A-ZĐ][\w/-]*")
_DATED = re.compile(
    r"[ ,(]{0,3}(?:ngày (?P<day>\d{1,2})(?: tháng |[/.-])(?P<month>\d{1,2})(?: năm |[/.-])|năm )(?P<year>\d{4})",
    re.IGNORECASE,
)
_ISSUED_BY = re.compile(r"\)? của (?P<issuer>[^,;.]{2,60})", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:thay (?:thế|cho|bằng)|được thay|nay là|bãi bỏ|trước (?:đây|khi|ngày)|hết hiệu lực|còn (?:có )?hiệu lực|"
    r"(?:khi|lúc) (?:đó|ấy)|(?:những|các) năm (?:qua|trước)|thời gian qua|trong giai đoạn|tổng kết|sơ kết|"
    r"từ (?:ngày|tháng|năm) [\d/. ]+(?:tháng \d+ năm \d+ )?đến)\b|\(cũ\)",
    re.IGNORECASE,
)
"""Words of a sentence that looks back on a text, or says what became of it."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REPORTS = ("Báo cáo", "Biên bản")


class CitedText(NamedTuple):
    """A text cited; ``instrument`` is the one of the table that symbol, or name and day, mean (None: none of them)."""

    line: Line
    verb: str
    type_name: str
    title: str
    symbol: str
    cited_on: date | None
    issuer: str
    instrument: Instrument | None


def citations(subject: Subject) -> tuple[CitedText, ...]:
    """Return the texts a document rests on or carries out, each by what begins its clause: no titles quoted."""
    return subject.once(_citations)


def _citations(subject: Subject) -> tuple[CitedText, ...]:
    return tuple(found for line in _lines(subject) for found in _cited_in(line))


def _cited_in(line: Line) -> Iterator[CitedText]:
    verb = _RESTS.match(line.text)
    if verb is None or is_unfilled(line.text):
        return
    for clause in re.split(r";\s*", line.text[verb.end() :]):
        found = _citation(line, verb["verb"].lower(), _PART_OF.sub("", " ".join(clause.split()), count=1))
        if found is not None and not _PAST.search(clause):
            yield found


def _lines(subject: Subject) -> Iterator[Line]:
    yield from subject.anatomy.opening.bases
    yield from islice((whole_line(item.paragraph) for item in subject.outline), _OPENING_PARAGRAPHS)


def _citation(line: Line, verb: str, clause: str) -> CitedText | None:
    """Take a clause apart, from its type on: name, symbol, day, issuer."""
    typed = _TYPED.match(clause)
    name_end = _NAME_ENDS.search(clause, typed.end()) if typed is not None else None
    if typed is None or name_end is None:
        return None
    title = clause[typed.end() : name_end.start()].strip(" ,")
    symbol = _SYMBOL.match(clause, name_end.end())
    dated = _DATED.match(clause, symbol.end() if symbol else name_end.end())
    end = next((found.end() for found in (dated, symbol) if found is not None), name_end.end())
    issued_by = _ISSUED_BY.match(clause, end)
    cited_on, year = (_day(dated), whole(dated["year"])) if dated is not None else (None, None)
    known = instruments().get(symbol.group()) if symbol else _law(title, cited_on, year)
    issuer = issued_by["issuer"].strip() if issued_by is not None else ""
    return CitedText(line, verb, typed["type"], title, symbol.group() if symbol else "", cited_on, issuer, known)


def _law(title: str, day: date | None, year: int | None) -> Instrument | None:
    """Return the law of that name and day, or of that name and year where no day is given."""
    named = [one for one in laws_named(title) if one.issued_on is not None]
    if day is not None:
        return next((one for one in named if one.issued_on == day), None)
    return next((one for one in named if year is not None and one.issued_on and one.issued_on.year == year), None)


def _day(found: re.Match[str]) -> date | None:
    day, month, year = whole(found["day"]), whole(found["month"]), whole(found["year"])
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def no_earlier_than(subject: Subject) -> date | None:
    """Return the day on the document, or the first it can get where a draft leaves the day, or the month, blank."""
    dated = subject.anatomy.header.dated
    year = whole(dated.year) if dated else None
    if dated is None or year is None:
        return None
    try:
        return date(year, whole(dated.month) or 1, whole(dated.day) or 1)
    except ValueError:
        return None


def looks_back(subject: Subject, day: date, ended: date) -> bool:
    """Tell whether the document is about a time in which the text was in force: earlier years, a year reported on."""
    years = [int(year) for year in _YEAR.findall(subject.anatomy.about)]
    if not years:
        return False
    return max(years) < day.year or (subject.anatomy.title.type_name in _REPORTS and ended.year >= max(years))
