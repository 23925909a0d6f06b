"""Numbers in sentences that refer to a table (“… cho 636 người (Biểu số 3)”), beside the totals of that table."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gen.lint.rules.figures.sentences import SENTENCES, Sentence, sentences_with
from gen.lint.rules.figures.totals import TableWithTotal, tables_with_total
from gen.lint.subject import Subject
from gen.lint.tables.grids import Grid
from gen.lint.tables.printed import APART, is_number
from gen.wordml.model import Paragraph

_KINDS = ("biểu", "bảng")
_REFERENCE = re.compile(r"(?P<kind>biểu|bảng)(?: số)? (?P<number>\d{1,2})\b(?![/.]\d)")
_CAPTION = re.compile(r"\b(?P<kind>biểu|bảng)(?: số)? (?P<number>\d{1,2})\b")
_COUNTED = re.compile(rf"(?P<value>{APART})(?![/*…-]?\d|[*…])[ \u00a0](?P<unit>[^\W\d_]+(?:[ \u00a0][^\W\d_]+){{0,5}})")
_NARROWED = re.compile(r"\btrong đó\b|\b(?:tăng|giảm|thêm|hơn|trên|gần|khoảng|mỗi|trước|kỳ)\b(?: \w+)?[ \u00a0]?$")
_GOES_ON = re.compile(
    r"(?:$|[ \u00a0](?:với|và|tham|được|theo|đã|trong|của|cho|tiếp|dự)\b"
    r"|[ \u00a0]người(?=$|[ \u00a0](?:tham|dự|được)\b))"
)
"""What may follow the unit of a whole: “người tham dự”, not “người dân tộc thiểu số”."""


class Referenced(NamedTuple):
    """A number as the sentence says it, and as the total of the table prints it."""

    said: str
    printed: str
    unit: str
    paragraph: Paragraph


def referenced_totals(subject: Subject) -> Iterator[Referenced]:
    """Yield the numbers of sentences whose unit heads a column of the table that they refer to."""
    tables = {key: table for table in tables_with_total(subject) if (key := _key(table.grid)) is not None}
    if not tables:
        return
    found = subject.body_text.matches_lower(_KINDS, _REFERENCE)
    for sentence in sentences_with(subject.body_text, (one for one in found if _number_of(one) in tables), SENTENCES):
        keys = {_number_of(found) for found in _REFERENCE.finditer(sentence.small)}
        if len(keys) == 1:
            yield from _compared(sentence, tables[keys.pop()])


def _number_of(found: re.Match[str]) -> tuple[str, str]:
    """Return the kind and the number by which a table is called: (“biểu”, “3”)."""
    return found["kind"], found["number"]


def _key(grid: Grid) -> tuple[str, str] | None:
    """Return the kind and the number in the caption of a table, the paragraph nearest above that has one."""
    captions = (_CAPTION.match(paragraph.text.strip().lower()) for paragraph in reversed(grid.above))
    found = next((caption for caption in captions if caption is not None), None)
    return _number_of(found) if found is not None else None


def _compared(sentence: Sentence, table: TableWithTotal) -> Iterator[Referenced]:
    text = sentence.small
    counted = list(_COUNTED.finditer(text))
    for total in table.totals if counted else ():
        for column in table.grid.columns:
            unit = table.grid.heading(column).removeprefix("tổng ").removeprefix("số ").strip()
            cell = total.row.get(column)
            if not unit or cell is None or not is_number(cell.text):
                continue
            for found in counted:
                if _is_of(unit, found["unit"]) and not _NARROWED.search(text, 0, found.start()):
                    yield Referenced(found["value"], cell.text, unit, sentence.paragraph)


def _is_of(unit: str, words: str) -> bool:
    return words.startswith(unit) and _GOES_ON.match(words, len(unit)) is not None
