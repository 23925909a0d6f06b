"""The tables of a workbook: sheets, columns, what may stand in a cell. Each programme has its own set of them."""

import hashlib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property

from msgspec import Struct, field

AGENCY_HEADINGS = ("Mã đơn vị", "Mã cơ quan")
"""Headings of the column that says which agency a row belongs to, in a CSV file of many agencies."""
INFO = "info"
"""The key of the sheet that says which agency these figures belong to."""
REPORT_TABLES = ("indicators", "tasks", "trainings", "instruments", "publicity", "budget", "paragraphs")
"""The keys of the shared tables that the report of every year has, unless a programme leaves some out."""
MARK_SHEET = "_gen"
"""The very hidden sheet of the form that holds its version and the fingerprint of its tables."""
INSTRUCTIONS_SHEET = "Hướng dẫn"
SUMMARY_SHEET = "Lỗi cần sửa"
"""The sheet that an annotated copy has in front."""
OWN_SHEETS = frozenset({INSTRUCTIONS_SHEET, SUMMARY_SHEET})
"""Sheets of the form that hold no table."""
RECEIPTS = "tiep-nhan.csv"
"""The table of the days on which reports came in, which lies beside the tables of figures."""


class ColumnKind(StrEnum):
    """What may stand in a cell of the column."""

    TEXT = "text"
    CODE = "code"
    WHOLE = "whole"
    AMOUNT = "amount"
    MEASURE = "measure"
    FLAG = "flag"
    DAY = "day"
    FROM = "from"
    UNTIL = "until"
    CHOICE = "choice"

    @cached_property
    def is_number(self) -> bool:
        """Whether cells hold numbers with three states."""
        return self is ColumnKind.WHOLE or self is ColumnKind.AMOUNT or self is ColumnKind.MEASURE

    @cached_property
    def is_added(self) -> bool:
        """Whether numbers of rows and agencies can be added up: not those in per cent, nor an index that is given."""
        return self is ColumnKind.WHOLE or self is ColumnKind.AMOUNT

    @cached_property
    def is_day(self) -> bool:
        """Whether cells hold dates."""
        return self is ColumnKind.DAY or self is ColumnKind.FROM or self is ColumnKind.UNTIL


class Column(Struct, frozen=True, eq=False):
    """A column; ``name`` is its heading, ``aliases`` other headings taken for it, ``values`` the choices offered.

    ``wordings`` maps a choice to usual wordings that mean the same, which are asked about, never taken for it.

    ``open`` lets other words than the choices pass; ``wordy`` says that a mere number cannot be right; ``width`` is in
    characters. ``since`` is the version of the form that brought the column: workbooks and CSV files made before do not
    have it. A column is equal only to itself, so that what was read for it is quickly found again.
    """

    key: str
    name: str
    kind: ColumnKind
    required: bool = False
    width: int = 20
    hint: str = ""
    aliases: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    wordings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    open: bool = False
    wordy: bool = False
    since: str = ""


class SumOfParts(Struct, frozen=True):
    """A check of each row of a table: a column is the sum of others."""

    total: str
    parts: tuple[str, ...]


class NotAbove(Struct, frozen=True):
    """A check of each row of a table: a column is not above another."""

    less: str
    more: str


class Sheet(Struct, frozen=True, eq=False):
    """A sheet of the workbook, or the CSV file ``csv`` that holds the same table for many agencies.

    ``total`` is the column in which a row of totals is announced; ``unit`` the unit of its amounts. ``optional`` is a
    table for plans and conferences: a report without it lacks nothing. ``years`` are the only ones whose reports have
    the sheet; empty where every year's have, or, of a sheet for ``evaluations`` over several years, where the kinds of
    the programme say which. ``title`` and ``text`` stand above the table in the form, which offers
    ``rows`` empty rows below ``lines``, the rows whose first cells it has printed beforehand.

    ``own`` is a table that a programme declares itself; ``checks`` are made of each of its rows. A sheet is equal only
    to itself, as a column is.
    """

    key: str
    name: str
    csv: str
    columns: tuple[Column, ...]
    required: bool = False
    aliases: tuple[str, ...] = ()
    total: str = ""
    unit: str = ""
    optional: bool = False
    years: tuple[int, ...] = ()
    evaluations: bool = False
    title: str = ""
    text: str = ""
    rows: int = 0
    lines: tuple[tuple[str, ...], ...] = ()
    own: bool = False
    checks: tuple[SumOfParts | NotAbove, ...] = ()

    def is_of(self, year: int) -> bool:
        """Tell whether the reports of a year have the sheet."""
        return self.is_yearly or year in self.years

    @property
    def is_yearly(self) -> bool:
        """Whether the reports of every year have the sheet."""
        return not self.years and not self.evaluations

    def column(self, key: str) -> Column:
        """Return the column with the key; raise KeyError if there is none."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)


class Schema(Struct, frozen=True, eq=False, dict=True):
    """All sheets of a programme's workbook; ``info`` maps the rows of “Thông tin” to their Vietnamese names.

    ``version`` is that of the shared table types, ``programme`` the id of the programme, "" where nothing says. A
    schema is equal only to itself; ``digest`` tells it from others.
    """

    version: str
    sheets: tuple[Sheet, ...]
    info: Mapping[str, str] = field(default_factory=dict)
    programme: str = ""

    def sheet(self, key: str) -> Sheet:
        """Return the sheet with the key; raise KeyError if there is none."""
        for sheet in self.sheets:
            if sheet.key == key:
                return sheet
        raise KeyError(key)

    def find(self, key: str) -> Sheet | None:
        """Return the sheet with the key, None if the programme has none."""
        return next((sheet for sheet in self.sheets if sheet.key == key), None)

    @cached_property
    def own_sheets(self) -> tuple[Sheet, ...]:
        """The tables that the programme declares itself."""
        return tuple(sheet for sheet in self.sheets if sheet.own)

    @cached_property
    def not_asked(self) -> tuple[str, ...]:
        """The keys of the shared tables of reports that the programme leaves out."""
        known = {sheet.key for sheet in self.sheets}
        return tuple(key for key in REPORT_TABLES if key not in known)

    def names_of(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the names of tables by their keys, in the order of the workbook."""
        wanted = frozenset(keys)
        return tuple(sheet.name for sheet in self.data_sheets if sheet.key in wanted)

    @cached_property
    def data_sheets(self) -> tuple[Sheet, ...]:
        """The sheets that hold tables of figures and text: all but “Thông tin”."""
        return tuple(sheet for sheet in self.sheets if sheet.key != INFO)

    def sheets_of(self, year: int) -> tuple[Sheet, ...]:
        """The sheets that the workbook of a year has."""
        return tuple(sheet for sheet in self.sheets if sheet.is_of(year))

    def data_sheets_of(self, year: int) -> tuple[Sheet, ...]:
        """The sheets of a year that hold tables of figures and text."""
        return tuple(sheet for sheet in self.data_sheets if sheet.is_of(year))

    def report_sheets_of(self, year: int) -> tuple[Sheet, ...]:
        """The sheets that every report of a year has."""
        return tuple(sheet for sheet in self.report_sheets if sheet.is_of(year))

    @cached_property
    def report_sheets(self) -> tuple[Sheet, ...]:
        """The sheets that every report has: those with tables, but for what only plans and conferences need."""
        return tuple(sheet for sheet in self.data_sheets if not sheet.optional)

    @cached_property
    def optional_keys(self) -> frozenset[str]:
        """The keys of the tables that a report may do without."""
        return frozenset(sheet.key for sheet in self.sheets if sheet.optional)

    @cached_property
    def lasting_keys(self) -> frozenset[str]:
        """The keys of all the others, “Thông tin” among them."""
        return frozenset(sheet.key for sheet in self.sheets if not sheet.optional)

    @cached_property
    def fingerprint(self) -> str:
        """A hash of sheets, columns, kinds and choices: a form with another one was made for other tables."""
        lines = [self.version]
        for sheet in self.sheets:
            lines.append(sheet.name)
            lines.extend(f"{c.name}|{c.kind}|{c.required}|{'/'.join(c.values)}" for c in sheet.columns)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]

    @cached_property
    def digest(self) -> str:
        """A hash of all that the tables say: what was read by one schema holds for another of the same digest."""
        return hashlib.sha256(repr((self.version, self.sheets, self.info)).encode()).hexdigest()
