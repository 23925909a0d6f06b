"""A file without ``use``: a table that a programme declares itself."""

import re
from collections.abc import Collection

from gen.domain.schema import Column, ColumnKind, NotAbove, Sheet, SumOfParts
from gen.domain.tables import AgencyTables
from gen.messages import _
from gen.programme.findings import KEY_WRONG, REPEATED, VALUE_NOT_ALLOWED
from gen.programme.forms.fields import (
    csv_name,
    lines_of,
    require_column,
    require_known,
    sheet_name,
    whole_within,
    years_of,
)
from gen.programme.forms.taking import MOST_ROWS
from gen.programme.toml import TomlFile, TomlTable

_KEYS = (
    *("key", "name", "csv", "aliases", "required", "optional", "years", "total", "unit"),
    *("title", "text", "rows", "lines", "columns", "checks"),
)
_COLUMN_KEYS = ("key", "name", "kind", "required", "width", "hint", "aliases", "values", "open", "wordy")
_CHECK_KEYS = ("sum", "parts", "not_above")
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_TAKEN = frozenset({*dir(dict), *AgencyTables.__struct_fields__, "info"})
"""Names that tables or their rows have already, in documents or in templates."""
_KINDS = tuple(kind.value for kind in ColumnKind)
_NAMING = (ColumnKind.TEXT, ColumnKind.CODE, ColumnKind.CHOICE)
_ROWS = 20
_PAIR = 2


def own_sheet(file: TomlFile) -> Sheet | None:
    """Return the table that a file declares; None, with a finding, where it has no columns."""
    top = file.top
    require_known(top, _KEYS)
    columns = _columns(file)
    keys = {column.key: column for column in columns}
    if len(columns) < _PAIR or columns[0].kind not in _NAMING:
        text = _("bảng phải có ít nhất hai cột; cột đầu là text, code hoặc choice, cho biết dòng nói về gì")
        top.blame(KEY_WRONG, "columns", text)
        return None
    total = top.optional_text("total")
    if total:
        require_column(top, "total", total, [key for key, column in keys.items() if not column.kind.is_number])
    return Sheet(
        key=_key(top),
        name=sheet_name(top),
        csv=csv_name(top),
        columns=columns,
        required=top.flag("required"),
        aliases=top.texts("aliases"),
        total=total,
        unit=top.optional_text("unit"),
        optional=top.flag("optional"),
        years=years_of(top),
        title=top.optional_text("title"),
        text=top.optional_text("text"),
        rows=whole_within(top, "rows", _ROWS, MOST_ROWS),
        lines=lines_of(top, len(columns)),
        own=True,
        checks=_checks(file, [key for key, column in keys.items() if column.kind.is_number]),
    )


def _key(table: TomlTable) -> str:
    key = table.text("key")
    if key and (not _KEY.fullmatch(key) or key in _TAKEN):
        text = _("“{key}” không dùng làm mã được: chữ thường không dấu, chữ số, dấu “_”, không trùng tên gen đã dùng")
        table.blame(VALUE_NOT_ALLOWED, "key", text.format(key=key))
    return key


def _columns(file: TomlFile) -> tuple[Column, ...]:
    found: dict[str, Column] = {}
    names: set[str] = set()
    for section in file.sections("columns"):
        column = _column(section)
        if column.key in found:
            section.blame(REPEATED, "key", _("mã “{code}” đã có ở dòng trên").format(code=column.key))
        if names & {column.name, *column.aliases}:
            section.blame(REPEATED, "name", _("tên “{name}” đã dùng cho cột khác").format(name=column.name))
        names |= {column.name, *column.aliases}
        found.setdefault(column.key, column)
    return tuple(found.values())


def _column(section: TomlTable) -> Column:
    require_known(section, _COLUMN_KEYS)
    kind = section.text("kind")
    if kind and kind not in _KINDS:
        text = _("“{value}” không thuộc: {wanted}")
        section.blame(VALUE_NOT_ALLOWED, "kind", text.format(value=kind, wanted=", ".join(_KINDS)))
    values = section.texts("values")
    if kind == ColumnKind.CHOICE and not values:
        section.blame(KEY_WRONG, "values", _("cột choice phải có danh sách để chọn"))
    return Column(
        key=_key(section),
        name=section.text("name"),
        kind=ColumnKind(kind) if kind in _KINDS else ColumnKind.TEXT,
        required=section.flag("required"),
        width=whole_within(section, "width", 20, 200),
        hint=section.optional_text("hint"),
        aliases=section.texts("aliases"),
        values=values,
        open=section.flag("open"),
        wordy=section.flag("wordy"),
    )


def _checks(file: TomlFile, numbers: Collection[str]) -> tuple[SumOfParts | NotAbove, ...]:
    return tuple(
        check for section in file.optional_sections("checks") if (check := _check(section, numbers)) is not None
    )


def _check(section: TomlTable, numbers: Collection[str]) -> SumOfParts | NotAbove | None:
    require_known(section, _CHECK_KEYS)
    if "not_above" in section.values:
        pair = _numbers(section, "not_above", numbers)
        if len(pair) == _PAIR:
            return NotAbove(*pair)
        section.blame(KEY_WRONG, "not_above", _("phải nêu đúng hai cột số"))
        return None
    total, parts = section.text("sum"), _numbers(section, "parts", numbers)
    require_column(section, "sum", total, numbers)
    if not parts:
        section.blame(KEY_WRONG, "parts", _("phải nêu các cột số cộng lại bằng cột tổng"))
    return SumOfParts(total, parts)


def _numbers(section: TomlTable, key: str, numbers: Collection[str]) -> tuple[str, ...]:
    names = section.texts(key)
    for name in names:
        require_column(section, key, name, numbers)
    return names
