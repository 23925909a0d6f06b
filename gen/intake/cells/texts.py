"""Reading text: Unicode NFC, old encodings decoded, spaces tidied; and flags and choices, which are text too."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct, field

from gen.domain.schema import Column, ColumnKind
from gen.intake.cells.days import ENDLESS, spoken
from gen.intake.cells.limits import load_words
from gen.intake.cells.raw import CellFinding, Raw
from gen.intake.findings import cells as cell_findings
from gen.intake.folding import fold, nearest
from gen.messages import _
from gen.vietnamese.encodings import decode_legacy

_RUNS_OF_SPACES = re.compile(r"[^\S\n]+")
_TIDY_LINES = re.compile(r" ?\n ?")
_CODE_MARKS = re.compile(r"[\s)\-]+|(?<![0-9])\.|\.(?![0-9])")
"""What people write into codes; a dot between two digits is the code's own (1.1.2)."""
_LIST_MARK = re.compile(r"^(?:[-–+•]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)])\s*")
"""What stands before a name in a list: a dash, “1.”, “a)”, “II.”."""
_LONG = 200
_Key = TypeVar("_Key")
_Known = TypeVar("_Known")
_ONLY_NUMBER = re.compile(r"[.,\s]*\d[\d.,\s]*%?")


class TextReading(Struct, frozen=True):
    """The text found, tidied, and perhaps a finding; an empty cell is an empty text."""

    text: str = ""
    finding: CellFinding | None = None


EMPTY = TextReading()


def clean(raw: str) -> TextReading:
    """Return the text in NFC, decoded from an old encoding where it was in one, with single spaces."""
    if raw.isascii():
        return TextReading(_tidy(raw))
    if decoded := decode_legacy(raw):
        text = _tidy(decoded.text)
        return TextReading(
            text, CellFinding(cell_findings.LEGACY_ENCODING, {"encoding": decoded.encoding, "text": text})
        )
    if unicodedata.is_normalized("NFC", raw):
        return TextReading(_tidy(raw))
    return TextReading(_tidy(unicodedata.normalize("NFC", raw)), CellFinding(cell_findings.DECOMPOSED_TEXT))


def readable(raw: str) -> str:
    """Return the text of a heading or a name of a sheet as ``clean`` has it; how it was typed matters little there."""
    return raw if raw.isascii() else _readable_once(raw) if len(raw) <= _LONG else clean(raw).text


@lru_cache(maxsize=4096)
def _readable_once(raw: str) -> str:
    """Headings, names of sheets and what stands before figures come back in every workbook."""
    return clean(raw).text


def _tidy(text: str) -> str:
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # most texts by far, recognised in a tenth of the time
    return _TIDY_LINES.sub("\n", _RUNS_OF_SPACES.sub(" ", text)).strip()


def read_text(raw: Raw, column: Column) -> TextReading:
    """Read the cell of a column of text, codes or choices."""
    (text,), findings = read_texts((raw,), column)
    return TextReading(text, findings[0][1] if findings else None)


def read_texts(cells: Sequence[Raw], column: Column) -> tuple[list[str], list[tuple[int, CellFinding]]]:
    """Read cells of a column; return their texts, and what is to be said of some, by their place.

    Names, codes and statuses come back in every agency's tables: each is read once. Paragraphs do not: they are not
    remembered, or thousands of reports would fill the memory.
    """
    seen = _seen(column)
    found = list(map(seen.plain.get, cells))
    if None not in found:
        return found, []  # type: ignore[return-value]  # mypy does not count on what is not in a list
    readings = [(text, None) if text is not None else seen.read(raw) for text, raw in zip(found, cells, strict=True)]
    findings = [(place, finding) for place, (_text, finding) in enumerate(readings) if finding is not None]
    return [text for text, _finding in readings], findings


def _read(raw: Raw, column: Column) -> TextReading:
    if raw is None or raw == "":
        return EMPTY
    reading, kind = clean(raw if isinstance(raw, str) else _written(raw)), column.kind
    if kind is ColumnKind.CHOICE:
        return _choice(reading, column)
    if kind is ColumnKind.CODE:
        return TextReading(_code(reading.text), reading.finding)
    if column.wordy and kind is ColumnKind.TEXT and _ONLY_NUMBER.fullmatch(reading.text):
        return TextReading(reading.text, CellFinding(cell_findings.NUMBER_IN_TEXT_CELL, {"text": reading.text}))
    return reading


class _Seen(Struct, frozen=True):
    """What was read in a column: texts of which nothing is to be said, by what was typed, and the other cells."""

    column: Column
    plain: dict[Raw, str]
    others: dict[tuple[type, Raw], TextReading] = field(default_factory=dict)

    def read(self, raw: Raw) -> tuple[str, CellFinding | None]:
        """Read a cell that is not among the plain texts."""
        if isinstance(raw, str) and len(raw) > _LONG:
            reading = _read(raw, self.column)
            return reading.text, reading.finding
        known = self.others.get((type(raw), raw))  # 1 and True are equal, and not the same to a reader
        if known is None:
            known = _read(raw, self.column)
            if isinstance(raw, str) and known.finding is None:
                _remember(self.plain, raw, known.text)
            else:
                _remember(self.others, (type(raw), raw), known)
        return known.text, known.finding


@lru_cache(maxsize=128)
def _seen(column: Column) -> _Seen:
    return _Seen(column, {None: "", "": ""})


def _remember(known: dict[_Key, _Known], key: _Key, value: _Known) -> None:
    if len(known) >= _MOST:
        known.clear()
    known[key] = value


_MOST = 1024
"""Cells of a column that are remembered: more are names that do not come back."""


def _code(text: str) -> str:
    """Return a code as the programme writes it: tasks in small letters, indicators in capitals, however spaced."""
    compact = _CODE_MARKS.sub("", text)
    return compact.lower() if compact[:1].isdigit() else compact.upper()


def _written(raw: object) -> str:
    """Return what a person sees in a cell that is not text: 5 for 5.0, 15/03/2024 for a date."""
    if isinstance(raw, date):
        return spoken(raw)
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < ENDLESS:
        return str(int(raw))
    return str(raw)


def _choice(reading: TextReading, column: Column) -> TextReading:
    if not reading.text or not column.values or reading.text in column.values:
        return reading
    names = {fold(reading.text), fold(_LIST_MARK.sub("", reading.text))}
    for value in column.values:
        if fold(value) in names:
            return TextReading(value, reading.finding)
    near = _meant(names, column) or nearest(reading.text, column.values)
    values: dict[str, object] = {
        "text": reading.text,
        "nearest": " " + _("Có phải là “{value}”?").format(value=near) if near else "",
        "values": "; ".join(column.values),
    }
    finding = cell_findings.UNUSUAL_CHOICE if column.open else cell_findings.UNKNOWN_CHOICE
    return TextReading(reading.text, CellFinding(finding, values))


def _meant(names: set[str], column: Column) -> str | None:
    """Return the choice that usual wordings say means the same as one of the folded texts."""
    return next((value for value, usual in column.wordings.items() if names & set(map(fold, usual))), None)


def read_flag(raw: Raw) -> tuple[bool, CellFinding | None]:
    """Read a cell that is marked or empty."""
    if raw is None or raw == "" or raw is False:
        return False, None
    text = raw if isinstance(raw, str) else _written(raw)
    folded, words = fold(text), load_words()
    if raw is True or folded in words.yes:
        return True, None
    if folded in words.no:
        return False, None
    return False, CellFinding(cell_findings.UNKNOWN_FLAG, {"text": text})
