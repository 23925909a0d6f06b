"""Finding the heading of a table and which column is which: by name, by another known name, by likeness."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic
from gen.domain.finding import Finding
from gen.domain.schema import AGENCY_HEADINGS, Column, ColumnKind, Sheet
from gen.domain.tables import InputFile
from gen.intake.cells.limits import load_limits, load_words
from gen.intake.cells.raw import Raw
from gen.intake.cells.texts import readable
from gen.intake.findings import forms as form_findings
from gen.intake.findings import natures as nature_findings
from gen.intake.folding import fold, likeness
from gen.intake.raw import RawSheet, Row
from gen.intake.rows.heading_units import OWN, split_heading, units_above
from gen.messages import _
from gen.vietnamese.senses import same_direction

_WORD = re.compile(r"\w+|%")
REFERENCE_PREFIX = "Năm trước"
"""Headings that begin so hold last year's values, printed beside for comparison and never read."""


class Heading(Struct, frozen=True, eq=False):
    """Where the columns of a table stand: ``columns`` maps keys to columns counted from 0; ``row`` is its row.

    ``worths`` are the columns of money in another unit than the table's, with what one is worth in that of the table.
    A heading is equal only to itself, so that what follows from it is quickly found again.
    """

    row: int
    columns: Mapping[str, int]
    findings: tuple[Diagnostic, ...] = ()
    worths: Mapping[str, Decimal] = field(default_factory=dict)


def find_heading(sheet: Sheet, raw: RawSheet) -> Heading | None:
    """Find the heading row of the table, or None if no row near the top looks like one."""
    if raw.textual:
        return _find_in_csv(sheet, raw.file, raw.name, tuple(raw.rows[0][1]))
    return _find(sheet, raw)


@lru_cache(maxsize=256)
def _find_in_csv(sheet: Sheet, file: InputFile, name: str, cells: tuple[Raw, ...]) -> Heading | None:
    """Find the heading of a CSV file, its first row, once for all agencies in the file."""
    return _find(sheet, RawSheet(file, name, ((1, cells),), textual=True))


def known_headings(sheet: Sheet, raw: RawSheet) -> int:
    """Return how many headings of the table stand in the row near the top that has most of them."""
    limit = load_limits().form["header_search_rows"]
    return max((_score(sheet, row) for _number, row in raw.rows[:limit]), default=0)


def _find(sheet: Sheet, raw: RawSheet) -> Heading | None:
    limit = load_limits().form["header_search_rows"]
    best: tuple[int, int, Row] = (0, 0, ())
    for number, row in raw.rows[:limit]:
        score = _score(sheet, row)
        if score > best[0]:
            best = (score, number, row)
        if score == len(sheet.columns):
            break  # no row can look more like it
    score, number, row = best
    needed = min(2, len(sheet.columns) - 1)
    return _match(sheet, raw, number, row) if score >= needed else None


def _score(sheet: Sheet, row: Row) -> int:
    return _score_once(sheet, tuple([cell for cell in row if isinstance(cell, str) and cell]))


@lru_cache(maxsize=128)
def _score_once(sheet: Sheet, texts: tuple[str, ...]) -> int:
    """Forms have the same rows near the top, but for the names in them: most are counted once."""
    names = _known_names(sheet)
    folded = (fold(readable(text)) for text in texts)
    return len({names[name] for name in folded if name in names})


@lru_cache(maxsize=64)
def _known_names(sheet: Sheet) -> dict[str, str]:
    """Map every folded name and alias to the key of its column; a name goes before an alias of another column."""
    names = {fold(alias): column.key for column in sheet.columns for alias in column.aliases}
    names.update({fold(f"{column.name} ({sheet.unit})"): column.key for column in sheet.columns if sheet.unit})
    names.update({fold(column.name): column.key for column in sheet.columns})
    return names


def _match(sheet: Sheet, raw: RawSheet, row: int, cells: Row) -> Heading:
    """Match a heading row. One of which nothing is to be said is the same in every form, and matched once.

    A table of money is not: its unit may stand above the heading.
    """
    known = None if sheet.unit else _plain_heading(sheet, row, tuple(cells))
    return known if known is not None else _matched(sheet, raw, row, cells)


@lru_cache(maxsize=64)
def _plain_heading(sheet: Sheet, row: int, cells: tuple[Raw, ...]) -> Heading | None:
    heading = _matched(sheet, _NOWHERE, row, cells)
    return None if heading.findings or heading.worths else heading


_NOWHERE = RawSheet(InputFile("", ""), "", ())
"""A sheet without a place: no finding on it is ever shown."""


def _matched(sheet: Sheet, raw: RawSheet, row: int, cells: Row) -> Heading:
    matching = _Matching(sheet, raw, row)
    exact = {fold(column.name): column.key for column in sheet.columns}
    rest = matching.take(list(_headings(cells)), exact)
    rest = matching.take(rest, _known_names(sheet))
    if sheet.unit:
        rest = [heading for heading in rest if not matching.take_in_other_unit(*heading)]
        matching.convert_all()
    rest = [heading for heading in rest if not matching.take_similar(*heading)]
    matching.report_unknown(rest)
    matching.report_missing(rest)
    matching.report_moved()
    return Heading(row, matching.found, tuple(matching.findings), matching.worths)


def _headings(cells: Row) -> Iterator[tuple[int, str]]:
    """Yield the columns that have a heading of the table's own, without the agency's code and reference columns."""
    skipped = {fold(name) for name in (*AGENCY_HEADINGS, "STT")}
    for index, cell in enumerate(cells):
        if isinstance(cell, str) and cell.strip():
            text = readable(cell)
            if fold(text) not in skipped and not fold(text).startswith(fold(REFERENCE_PREFIX)):
                yield index, text


def names_other_unit(text: str) -> bool:
    """Tell whether the words name a unit that is not the table's own (“nghìn đồng” for “triệu đồng”)."""
    words = load_words()
    spoken = f" {' '.join(_WORD.findall(readable(text).lower()))} "
    for own in words.own_unit:
        spoken = spoken.replace(f" {own} ", " ")
    return any(f" {other} " in spoken for other in words.other_units)


class _Matching(Struct):
    """The matching of one heading row under way: which columns are found, and what is to be said of it."""

    sheet: Sheet
    raw: RawSheet
    row: int
    found: dict[str, int] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    worths: dict[str, Decimal] = field(default_factory=dict)

    def take(self, headings: list[tuple[int, str]], names: Mapping[str, str]) -> list[tuple[int, str]]:
        """Take the columns whose heading is among the names; return the headings left over."""
        rest: list[tuple[int, str]] = []
        for index, text in headings:
            key = names.get(fold(text))
            if key is None:
                rest.append((index, text))
            elif key in self.found:
                self._say(form_findings.REPEATED_COLUMN, index, column=self.sheet.column(key).name)
            else:
                self._take(key, index, text)
        return rest

    def take_in_other_unit(self, index: int, text: str) -> bool:
        """Take a column of money whose heading names its own unit, and have it converted; tell whether it is one."""
        name, unit = split_heading(text) or (text, None)
        key = _known_names(self.sheet).get(fold(name))
        if unit is None or key is None or key in self.found or self.sheet.column(key).kind is not ColumnKind.AMOUNT:
            return False
        self.found[key] = index
        if unit.worth != OWN:
            self.worths[key] = unit.worth
            self._say(nature_findings.COLUMN_CONVERTED, index, text=text, found=unit.name, unit=self.sheet.unit)
        return True

    def convert_all(self) -> None:
        """Convert the columns of money where the lines above the table give one other unit for all of it.

        Where they contradict one another, or a heading, nothing is converted: the check of the layout asks.
        """
        above = list(units_above(self.raw.rows, self.row))
        units = {unit for _row, _column, _text, unit in above}
        if len(units) != 1 or self.worths or any(unit.worth == OWN for unit in units):
            return
        row, column, text, unit = above[0]
        amounts = [key for key in self.found if self.sheet.column(key).kind is ColumnKind.AMOUNT]
        self.worths = dict.fromkeys(amounts, unit.worth)
        values = {"text": text, "found": unit.name, "unit": self.sheet.unit}
        self.findings.append(nature_findings.COLUMN_CONVERTED.at(self.raw.at(row, column), **values))

    def take_similar(self, index: int, text: str) -> bool:
        """Take the heading for the column it is most like; tell whether it is like any."""
        left = [each for each in self.sheet.columns if each.key not in self.found and same_direction(text, each.name)]
        if names_other_unit(text):
            return False
        ranked = sorted(((likeness(text, column.name), column.key) for column in left), reverse=True)
        if not ranked or ranked[0][0] < load_limits().form["similar_heading"]:
            return False
        self._take(ranked[0][1], index, text)
        return True

    def _take(self, key: str, index: int, text: str) -> None:
        self.found[key] = index
        column = self.sheet.column(key)
        if fold(text) not in (fold(column.name), fold(f"{column.name} ({self.sheet.unit})")):
            self._say(form_findings.RENAMED_COLUMN, index, found=text, column=column.name)

    def report_unknown(self, unknown: list[tuple[int, str]]) -> None:
        """Say which columns are not read."""
        names = "; ".join(column.name for column in self.sheet.columns)
        for index, text in unknown:
            self._say(form_findings.UNKNOWN_COLUMN, index, found=text, sheet=self.sheet.name, columns=names)

    def report_missing(self, unknown: list[tuple[int, str]]) -> None:
        """Say which columns are missing, and which unknown ones they might be."""
        names = "”, “".join(text for _index, text in unknown)
        hint = " " + _("Có phải là cột “{names}”?").format(names=names) if names else ""
        for column in self.sheet.columns:
            if column.key not in self.found:
                values = {"sheet": self.sheet.name, "column": column.name, "since": column.since, "hint": hint}
                self._say(_finding_of_missing(column), 0, **values)

    def report_moved(self) -> None:
        """Say which columns stand before one that the form puts in front of them."""
        furthest = -1
        for column in self.sheet.columns:
            index = self.found.get(column.key)
            if index is not None:
                if index < furthest:
                    self._say(form_findings.MOVED_COLUMN, index, column=column.name)
                furthest = max(furthest, index)

    def _say(self, finding: Finding, index: int, **values: object) -> None:
        self.findings.append(finding.at(self.raw.at(self.row, index), **values))


def _finding_of_missing(column: Column) -> Finding:
    """Return how serious it is that a column is missing: not at all where the file may be older than the column."""
    if column.since:
        return form_findings.COLUMN_SINCE
    return form_findings.MISSING_COLUMN if column.required or column.kind.is_number else form_findings.ABSENT_COLUMN
