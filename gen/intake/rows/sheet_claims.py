"""What speaks for a sheet being a table: its name, or its columns where its name says nothing."""

import math
import re
from enum import IntEnum
from functools import cached_property

from msgspec import Struct

from gen.domain.schema import Schema, Sheet
from gen.intake.cells.limits import load_limits, load_words
from gen.intake.cells.raw import Raw
from gen.intake.cells.texts import readable
from gen.intake.folding import fold, likeness
from gen.intake.raw import RawSheet
from gen.intake.rows.headings import find_heading, known_headings
from gen.vietnamese.senses import same_direction

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MARKS = re.compile(r"\W+")
_FEW = 2
"""Headings; so few are found above many tables, and tell one only with words below that stand in no other."""


class Ground(IntEnum):
    """Why a sheet may be a table, the weakest first: by its columns or its name."""

    COLUMNS = 1
    PART = 2
    ALIKE = 3
    ALIAS = 4
    NAME = 5


class Claim(Struct, frozen=True, eq=False, dict=True):
    """A sheet that may be a table, and why."""

    sheet: Sheet
    raw: RawSheet
    ground: Ground

    @cached_property
    def entries(self) -> frozenset[tuple[int, str, Raw]]:
        """What is filled in below the heading: rows counted from it, keys of columns, values."""
        heading = find_heading(self.sheet, self.raw)
        if heading is None:
            return frozenset()
        return frozenset(
            (number - heading.row, key, row[index])
            for number, row in self.raw.rows
            if number > heading.row
            for key, index in heading.columns.items()
            if index < len(row) and row[index] not in (None, "")
        )

    def adds_to(self, other: "Claim") -> bool:
        """Tell whether anything is filled in that does not stand in the other sheet too."""
        return not self.entries <= other.entries

    def is_of_other_year(self, year: int) -> bool:
        """Tell whether the sheet's name says that it holds the figures of another year than the report's."""
        if self.ground is Ground.NAME:
            return False
        years = _YEAR.findall(self.raw.name)
        named = any(f" {word} " in f" {_plain(self.raw.name)} " for word in load_words().earlier_year)
        return named or bool(year and years and str(year) not in years)


def claim_of(schema: Schema, raw: RawSheet) -> Claim | None:
    """Return which table the sheet may be, and why; None if nothing speaks for one, or as much for several."""
    name = fold(readable(raw.name))
    for sheet in schema.sheets:  # so are nearly all named
        if name == fold(sheet.name):
            return Claim(sheet, raw, Ground.NAME)
    grounds = sorted(((_ground(sheet, raw.name), sheet.key) for sheet in schema.sheets), reverse=True)
    best, key = grounds[0]
    if best >= Ground.ALIKE:
        return Claim(schema.sheet(key), raw, Ground(best))
    part = _by_part(schema, raw.name)
    if part is not None and find_heading(part, raw):
        return Claim(part, raw, Ground.PART)
    by_columns = _by_columns(schema, raw)
    return Claim(by_columns, raw, Ground.COLUMNS) if by_columns else None


def _ground(sheet: Sheet, name: str) -> int:
    """Return how strongly the whole name of a sheet speaks for a table, 0 for not at all."""
    if fold(readable(name)) in {fold(alias) for alias in sheet.aliases}:
        return Ground.ALIAS
    if likeness(name, sheet.name) >= load_limits().form["similar_heading"] and same_direction(name, sheet.name):
        return Ground.ALIKE
    return 0


def _by_part(schema: Schema, name: str) -> Sheet | None:
    """Return the one table whose name is part of the sheet's; one within another (“Nội dung”) gives way to it."""
    parts = {sheet.key: part for sheet in schema.sheets if (part := _part_of(sheet, name))}
    widest = [
        key for key, part in parts.items() if not any(part != other and part in other for other in parts.values())
    ]
    return schema.sheet(widest[0]) if len(widest) == 1 else None


def _part_of(sheet: Sheet, name: str) -> str:
    """Return the longest name of the table that is part of the sheet's, "" if none is."""
    found = [plain for known in (sheet.name, *sheet.aliases) if f" {(plain := _plain(known))} " in f" {_plain(name)} "]
    return max(found, key=len, default="")


def _plain(text: str) -> str:
    return _MARKS.sub(" ", fold(readable(text))).strip()


def _by_columns(schema: Schema, raw: RawSheet) -> Sheet | None:
    """Return the one table most of whose headings the sheet has; “Thông tin” is known by its items instead.

    Tables that only plans need, or that only some years have, are known by their name alone: their headings are those
    of tables that every report has.
    """
    lasting = (sheet for sheet in schema.report_sheets if sheet.is_yearly)
    shares = sorted(((_share(sheet, raw), sheet.key) for sheet in lasting), reverse=True)
    (best, key), (second, _other) = shares[:2]
    if best > second:
        return schema.sheet(key)
    return schema.sheet("info") if not best and _has_items(schema, raw) else None


def _share(sheet: Sheet, raw: RawSheet) -> float:
    """Return which part of the table's headings the sheet has; 0 where these are too few to tell."""
    known, all_of_them = known_headings(sheet, raw), len(sheet.columns)
    if known < math.ceil(all_of_them * load_limits().form["known_headings"] / 100):
        return 0
    choices = {fold(value) for column in sheet.columns for value in column.values}
    enough = known > _FEW or len(choices & _words_of(raw)) > 1
    return known / all_of_them if enough else 0


def _has_items(schema: Schema, raw: RawSheet) -> bool:
    items = {fold(name) for name in schema.info.values()}
    return len(items & _words_of(raw)) * 2 >= len(items)


def _words_of(raw: RawSheet) -> set[str]:
    """Return the texts of the sheet's first rows, folded."""
    first = raw.rows[: load_limits().form["header_search_rows"]]
    return {fold(readable(cell)) for _number, row in first for cell in row if isinstance(cell, str) and cell}
