"""What a table offers to a template: rows as mappings, by heading and by a name that can be typed without accents."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from gen.domain.errors import TableError
from gen.domain.tables import InputFile
from gen.intake.folding import fold
from gen.intake.free_tables import FreeRow, FreeTable, read_free_tables
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.output.manifest import sha256_of

ROWS, ROW, SHEETS = "rows", "row", "sheets"
"""The rows of the first table, the row that a document is made of, and all tables by the names of their sheets."""
_JSON = ".json"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_PAIR = 2
_KEYS = frozenset({"muc", "ten", "truong", "ten truong", "noi dung", "key", "name", "field"})
_VALUES = frozenset({"gia tri", "value", "noi dung"})


class Day(date):
    """A day that prints as it is written in documents: 05/3/2024."""

    def __str__(self) -> str:
        month = f"{self.month:02d}" if self.month <= _MONTHS_WITH_ZERO else str(self.month)
        return f"{self.day:02d}/{month}/{self.year}"


_MONTHS_WITH_ZERO = 2


class ShownNumber(float):
    """A number that prints with a comma, as in Vietnamese."""

    def __str__(self) -> str:
        return repr(float(self)).replace(".", ",")


class FreeData(Struct, frozen=True):
    """What is known of the data: the tables they came from, and the fields that every document has."""

    tables: tuple[FreeTable, ...]
    shared: Mapping[str, Any]
    files: tuple[InputFile, ...]

    @property
    def first(self) -> FreeTable | None:
        """The table whose rows become documents."""
        return self.tables[0] if self.tables else None


def slug(heading: str) -> str:
    """Return a heading as a name that can be typed without accents: “Tên đơn vị” is ``ten_don_vi``."""
    name = _NOT_IN_NAMES.sub("_", fold(heading)).strip("_")
    return f"c_{name}" if not name or name[0].isdigit() else name


def read_free_data(path: Path) -> FreeData:
    """Read a workbook, CSV file or JSON file; raise TableError with a sentence that names the file."""
    try:
        if path.suffix.lower() == _JSON:
            return _json_data(path)
        tables = read_free_tables(path)
    except TableError as error:
        raise TableError(_("Không đọc được “{file}”: {reason}.").format(file=path, reason=error)) from error
    if not tables:
        raise TableError(
            _("“{file}” không có bảng nào: cần một dòng tiêu đề cột và các dòng bên dưới.").format(file=path)
        )
    sheets = {table.name or path.stem: mappings(table) for table in tables}
    lists = {name: rows for sheet, rows in sheets.items() for name in (sheet, slug(sheet))}
    pairs = {name: value for table in tables for name, value in _pairs(table).items()}
    shared = {**lists, **pairs, SHEETS: sheets, ROWS: next(iter(sheets.values()))}
    return FreeData(tables, shared, (tables[0].file,))


def _json_data(path: Path) -> FreeData:
    try:
        content = path.read_bytes()
        found = json.loads(content)
    except OSError as error:
        raise TableError(reason_of(error)) from error
    except (ValueError, RecursionError) as error:
        raise TableError(_("tệp không phải là JSON hợp lệ")) from error
    file = InputFile(str(path), sha256_of(content))
    if isinstance(found, list) and all(isinstance(one, dict) for one in found):
        headings = tuple(dict.fromkeys(str(name) for one in found for name in one))
        rows = tuple(FreeRow(number, tuple(one.get(name) for name in headings)) for number, one in enumerate(found, 1))
        table = FreeTable(file, "", 1, tuple(range(len(headings))), headings, rows)
        return FreeData((table,), {ROWS: mappings(table), SHEETS: {}}, (file,))
    if not isinstance(found, dict):
        raise TableError(_("JSON phải là một đối tượng, hoặc danh sách các đối tượng"))
    return FreeData((), found, (file,))


def mappings(table: FreeTable) -> list[dict[str, Any]]:
    """Return the rows of a table as mappings."""
    return [mapping(table, row) for row in table.rows]


def mapping(table: FreeTable, row: FreeRow) -> dict[str, Any]:
    """Return a row by its headings, and by the names made of them where they are not headings themselves."""
    values = [shown(value) for value in row.values]
    by_name = dict(zip(map(slug, table.headings), values, strict=True))
    return by_name | dict(zip(table.headings, values, strict=True))


def shown(value: Any) -> Any:
    """Return a value that prints as documents write it."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return Day(value.year, value.month, value.day)
    return ShownNumber(value) if isinstance(value, float) else value


def _pairs(table: FreeTable) -> dict[str, Any]:
    """Return the fields of a sheet whose rows each name a field and give its value."""
    names = tuple(map(fold, table.headings))
    if len(names) < _PAIR or names[0] not in _KEYS or names[1] not in _VALUES:
        return {}
    found = {str(row.values[0]): shown(row.values[1]) for row in table.rows if row.values[0] is not None}
    return {slug(name): value for name, value in found.items()} | found


def fields_of(data: FreeData, row: FreeRow | None) -> dict[str, Any]:
    """Return the context of one document: what all share, and the fields of its row."""
    if row is None or data.first is None:
        return dict(data.shared)
    own = mapping(data.first, row)
    return {**data.shared, **own, ROW: own}


def single_row(data: FreeData) -> FreeRow | None:
    """Return the only row of the first table; None where there are several, or none."""
    return data.first.rows[0] if data.first is not None and len(data.first.rows) == 1 else None


def offered(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tree of names that a context offers (see ``check_template``)."""
    return {name: _offered_by(value) for name, value in values.items()}


def _offered_by(value: Any) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return offered({str(name): one for name, one in value.items()})
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return {"[]": _together(value)}
    return {}


def _together(items: Iterable[Any]) -> dict[str, Any]:
    together: dict[str, Any] = {}
    for item in items:
        together |= _offered_by(item)
    return together
