"""A file with ``use``: a shared table as it is, or under other names, with other choices, without some columns."""

from msgspec.structs import replace

from gen.domain.schema import INFO, REPORT_TABLES, Column, Schema, Sheet
from gen.messages import _
from gen.programme.findings import REPEATED, UNKNOWN_REFERENCE, VALUE_NOT_ALLOWED
from gen.programme.forms.fields import csv_name, require_column, require_known, sheet_name, whole_within, years_of
from gen.programme.toml import TomlFile, TomlTable

_KEYS = ("use", "name", "csv", "aliases", "required", "years", "title", "text", "rows", "columns")
_COLUMN_KEYS = ("key", "name", "hint", "aliases", "values", "width", "drop")
MOST_ROWS = 2000
_NEEDED = {
    "indicators": frozenset({"numerator", "denominator", "value"}),
    "tasks": frozenset({"lead", "product", "end"}),
    "trainings": frozenset({"topic"}),
}
"""Columns without which the checks of a shared table would have nothing to go by."""


def taken_sheet(file: TomlFile, shared: Schema) -> Sheet | None:
    """Return the shared table that a file takes; None, with a finding, if there is none of that name."""
    top = file.top
    require_known(top, _KEYS)
    known = [sheet.key for sheet in shared.data_sheets]
    sheet = shared.find(top.text("use"))
    if sheet is None or sheet.key == INFO:
        text = _("không có bảng chung “{name}”; các bảng chung: {known}")
        top.blame(UNKNOWN_REFERENCE, "use", text.format(name=top.values.get("use"), known=", ".join(known)))
        return None
    return replace(
        sheet,
        name=sheet_name(top, sheet.name),
        csv=csv_name(top, sheet.csv),
        aliases=_aliases(top, sheet.aliases, sheet.name),
        required=top.flag("required", sheet.required),
        years=_years(top, sheet),
        title=top.optional_text("title") or (sheet.title if "name" not in top.values else ""),
        text=top.optional_text("text") or sheet.text,
        rows=whole_within(top, "rows", sheet.rows, MOST_ROWS),
        columns=_columns(file, sheet),
    )


def _aliases(table: TomlTable, given: tuple[str, ...], former: str) -> tuple[str, ...]:
    """Return the other names that are read: those of the file, else the shared ones; a name replaced is one of them."""
    own = table.texts("aliases") if "aliases" in table.values else given
    return tuple(dict.fromkeys((*own, former))) if "name" in table.values else own


def _years(top: TomlTable, sheet: Sheet) -> tuple[int, ...]:
    """Return the years of the table; a table that the reports of every year have is of some years alone for none."""
    if "years" in top.values and sheet.key in REPORT_TABLES:
        top.blame(VALUE_NOT_ALLOWED, "years", _("bảng này mọi năm đều có; không dùng thì bỏ tệp"))
        return ()
    return years_of(top, sheet.years)


def _columns(file: TomlFile, sheet: Sheet) -> tuple[Column, ...]:
    sections: dict[str, TomlTable] = {}
    for section in file.optional_sections("columns"):
        require_known(section, _COLUMN_KEYS)
        key = section.text("key")
        require_column(section, "key", key, [column.key for column in sheet.columns])
        if key in sections:
            section.blame(REPEATED, "key", _("mã “{code}” đã có ở dòng trên").format(code=key))
        sections[key] = section
    changed = (_column(sheet, column, sections.get(column.key)) for column in sheet.columns)
    return tuple(column for column in changed if column is not None)


def _column(sheet: Sheet, column: Column, section: TomlTable | None) -> Column | None:
    if section is None:
        return column
    if section.flag("drop"):
        kept = {sheet.columns[0].key, sheet.total, *_NEEDED.get(sheet.key, ())}
        if column.required or column.key in kept:
            section.blame(VALUE_NOT_ALLOWED, "drop", _("cột “{name}” không bỏ được").format(name=column.name))
        return None
    return replace(
        column,
        name=section.optional_text("name") or column.name,
        hint=section.optional_text("hint") or column.hint,
        aliases=_aliases(section, column.aliases, column.name),
        values=_values(section, column),
        width=whole_within(section, "width", column.width, 200),
    )


def _values(section: TomlTable, column: Column) -> tuple[str, ...]:
    if "values" not in section.values:
        return column.values
    if not column.open:
        text = _("danh sách của cột “{name}” không thay được: văn bản hiểu từng giá trị theo nghĩa cố định")
        section.blame(VALUE_NOT_ALLOWED, "values", text.format(name=column.name))
    return section.texts("values")
