"""Where a table ends: notes, the signature block, words below an empty row, headings that are printed again."""

import re
from functools import lru_cache

from gen.domain.schema import Column, ColumnKind
from gen.intake.findings import rows as row_findings
from gen.intake.rows.labels import Rank, Says, label_of
from gen.intake.rows.lines import ReadRow, ReadRows, RowKind, texts_of
from gen.intake.rows.own import is_offered
from gen.intake.rows.phrases import tokens_of
from gen.intake.rows.words import load_row_words

_COLUMN_NUMBER = re.compile(r"\(?(?:(\d{1,2})|[A-ZĐ])\)?(?:\s?=.{0,40})?")


def find_end(lines: ReadRows) -> None:
    """Take notes, signatures and what is below them for what they are."""
    _notes(lines)
    _signatures(lines)
    _below_gap(lines)


def find_headings_again(lines: ReadRows) -> None:
    """Take the heading printed again, and the numbers of the columns below it, for what they are."""
    key = lines.layout.key
    names = _names_of(key)
    again = [line for line in lines.every if line.text.casefold() in names and _repeats(lines, line)]
    first = lines.every[0]
    if len(first.text) <= _SHORT and _numbers_columns(lines, first):
        again.append(first)
    for line in again:
        line.kind = RowKind.GROUP
        lines.say(line, row_findings.HEADING_AGAIN)


_SHORT = 4
"""A number of a column has no more letters: “(12)”."""


def may_repeat_heading(key: Column, text: str) -> bool:
    """Tell whether the name of a row may be that of its column, or the number below it."""
    return text.casefold() in _names_of(key) or bool(_COLUMN_NUMBER.fullmatch(text))


@lru_cache(maxsize=16)
def _names_of(column: Column) -> frozenset[str]:
    return frozenset(name.casefold() for name in (column.name, *column.aliases))


def _repeats(lines: ReadRows, line: ReadRow) -> bool:
    heading = lines.table.heading
    first = next((row for number, row in lines.table.raw.rows if number == heading.row), ())
    same = [
        cell for cell, name in zip(line.row, first, strict=False) if isinstance(cell, str) and cell and cell == name
    ]
    return len(same) > 1


def _numbers_columns(lines: ReadRows, line: ReadRow) -> bool:
    """Tell whether the cells are (1), (2), (3) … or A, B, 1, 2 …"""
    columns = sorted(lines.table.heading.columns.values())
    cells = [
        str(line.row[index]).removesuffix(".0").strip()
        for index in columns
        if index < len(line.row) and line.row[index] not in (None, "")
    ]
    found = [_COLUMN_NUMBER.fullmatch(cell) for cell in cells]
    if len(cells) < 2 or len(cells) < len(columns) - 1 or not all(found):
        return False
    numbers = [int(match[1]) for match in found if match and match[1]]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (1, 2)


def _notes(lines: ReadRows) -> None:
    """Report notes with their words; what goes on below a note belongs to it."""
    last = max((place for place, line in enumerate(lines.every) if lines.is_data_like(line)), default=-1)
    within = False
    for place, line in enumerate(lines.every):
        if line.kind is not RowKind.ROW:
            continue
        if line.label.says is Says.NOTE:
            within = _take_note(lines, line)
        elif (
            within and line.is_alone and line.label.says in _GOES_ON and (place > last or line.label.rank is Rank.BELOW)
        ) or (line.is_alone and place > last > -1 and line.label.rank is Rank.BELOW and line.gap):
            _report(lines, line)
        else:
            within = False


_GOES_ON = frozenset({Says.NAME, Says.GROUP, Says.PART, Says.MAYBE_TOTAL})


def _take_note(lines: ReadRows, line: ReadRow) -> bool:
    if not lines.is_data_like(line):
        _report(lines, line)
        return True
    if line.label.rank is not Rank.BELOW:  # a star before a name is a mark of a list
        lines.ask(line, row_findings.FIGURES_BESIDE_NOTE)
    return False


def _report(lines: ReadRows, line: ReadRow) -> None:
    line.kind = RowKind.NOTE
    line.text = " ".join(cell.strip() for _index, cell in texts_of(lines.layout, line.row))
    tokens = tokens_of(line.text)
    doubts = load_row_words().doubts.within(tokens, plain=line.text.isascii())
    lines.say(line, row_findings.NOTE_ON_FIGURES if doubts else row_findings.NOTE)


def _signatures(lines: ReadRows) -> None:
    """End the table at its signature block; rows of figures below are read, but reported."""
    end = 0
    for line in lines.every:
        if line.kind is not RowKind.ROW:
            continue
        if end:
            if lines.is_data_like(line) and not _is_signature(lines, line):
                lines.ask(line, row_findings.ROW_BELOW_SIGNATURE, end=end)
            else:
                line.kind = RowKind.BELOW
        elif _is_signature(lines, line):
            line.kind = RowKind.BELOW
            end = line.record.number
        elif line.label.says is Says.SIGNATURE and line.label.strong:
            lines.ask(line, row_findings.FIGURES_BESIDE_NOTE)


def _is_signature(lines: ReadRows, line: ReadRow) -> bool:
    """Tell whether the row is of a signature block: the words of one, no figure, hardly a word besides."""
    if line.has_figures or line.has_days:
        return False
    name = line.record.texts.get(lines.layout.key.key, "")
    if name and line.label.says is not Says.SIGNATURE:
        return False
    said = [label_of(cell).says for _index, cell in texts_of(lines.layout, line.row)]
    return Says.SIGNATURE in said and len(said) - said.count(Says.SIGNATURE) <= 1


def _below_gap(lines: ReadRows) -> None:
    """Report words that stand below the last row of figures and an empty row."""
    rows = lines.rows
    last = max((place for place, line in enumerate(rows) if lines.is_data_like(line)), default=len(rows))
    gap = False
    for line in rows[last + 1 :]:
        gap = gap or line.gap
        if gap and line.label.says in (Says.NAME, Says.GROUP, Says.PART) and not _is_waiting(lines, line):
            if line.is_alone:
                line.kind = RowKind.BELOW
                lines.say(line, row_findings.TEXT_BELOW)
            elif not line.said:
                lines.ask(line, row_findings.NAME_ALONE, details=details_of(lines))


def _is_waiting(lines: ReadRows, line: ReadRow) -> bool:
    """Tell whether the row waits for its figures: its name is one that the table offers, or a code."""
    key = lines.layout.key
    return is_offered(lines, line) or (key.kind is ColumnKind.CODE and bool(line.record.texts.get(key.key)))


def details_of(lines: ReadRows) -> str:
    """Return the columns that make a row one of its own, in words."""
    columns = [column for column in lines.layout.sheet.columns if column.key != lines.layout.key.key]
    own = [column for column in columns if not column.kind.is_number] if lines.layout.is_summed else columns
    return ", ".join(f"“{column.name}”" for column in own or columns)
