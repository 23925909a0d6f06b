"""What the files of tables have in common: keys that are known, names that a workbook and a folder can have."""

import re
from collections.abc import Collection

from gen.domain.schema import MARK_SHEET, OWN_SHEETS
from gen.messages import _
from gen.programme.findings import KEY_WRONG, UNKNOWN_KEY, UNKNOWN_REFERENCE, VALUE_NOT_ALLOWED
from gen.programme.nearest import fold
from gen.programme.toml import TomlTable

_CSV = re.compile(r"[a-z0-9][a-z0-9-]{0,59}\.csv")
_SHEET = re.compile(r"[^\[\]:*?/\\']{1,31}")
"""What Excel lets a sheet be called."""
_RESERVED = frozenset(map(fold, (*OWN_SHEETS, MARK_SHEET)))


def require_known(table: TomlTable, known: Collection[str]) -> None:
    """Record a finding for each key that is not read: a key misspelt would else say nothing."""
    for key in table.values:
        if key not in known:
            text = _("mục “{key}” không được đọc; các mục được đọc: {known}")
            table.blame(UNKNOWN_KEY, key, text.format(key=key, known=", ".join(known)))


def require_column(table: TomlTable, key: str, name: str, known: Collection[str]) -> None:
    """Record a finding where no column is called so."""
    if name not in known:
        text = _("không có cột “{name}”; các cột: {known}")
        table.blame(UNKNOWN_REFERENCE, key, text.format(name=name, known=", ".join(known)))


def sheet_name(top: TomlTable, given: str = "") -> str:
    """Return the name of a sheet, where there is a ``given`` one that unless the file has another."""
    name = top.text("name") if "name" in top.values or not given else given
    if name and (not _SHEET.fullmatch(name) or fold(name) in _RESERVED):
        text = _("“{name}” không dùng làm tên trang được: tối đa 31 ký tự, không có []:*?/, không trùng trang của gen")
        top.blame(VALUE_NOT_ALLOWED, "name", text.format(name=name))
    return name


def csv_name(top: TomlTable, given: str = "") -> str:
    """Return the name of a CSV file, where there is a ``given`` one that unless the file has another."""
    name = top.text("csv") if "csv" in top.values or not given else given
    if name and not _CSV.fullmatch(name):
        text = _("“{name}” không dùng làm tên tệp được: chỉ gồm chữ thường không dấu, chữ số, dấu “-”, đuôi .csv")
        top.blame(VALUE_NOT_ALLOWED, "csv", text.format(name=name))
    return name


def whole_within(table: TomlTable, key: str, default: int, most: int) -> int:
    """Return a whole number from 0 to ``most``; the default where the key is absent."""
    number = table.optional_whole(key)
    if number is None:
        return default
    if not 0 <= number <= most:
        table.blame(VALUE_NOT_ALLOWED, key, _("phải từ 0 đến {most}").format(most=most))
        return default
    return number


def years_of(top: TomlTable, given: tuple[int, ...] = ()) -> tuple[int, ...]:
    """Return the only years whose reports have the table; ``given`` where the file does not say."""
    return top.years("years") if "years" in top.values else given


def lines_of(top: TomlTable, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows that the form has printed beforehand, each of texts for its first columns."""
    value = top.values.get("lines", [])
    if not isinstance(value, list) or not all(_is_line(line, columns) for line in value):
        text = _("phải là danh sách các dòng, mỗi dòng là danh sách tối đa {columns} đoạn chữ")
        top.blame(KEY_WRONG, "lines", text.format(columns=columns))
        return ()
    return tuple(map(tuple, value))


def _is_line(line: object, columns: int) -> bool:
    return isinstance(line, list) and 0 < len(line) <= columns and all(isinstance(cell, str) for cell in line)
