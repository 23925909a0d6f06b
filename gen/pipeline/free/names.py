"""The file name of each document, made of the fields of its row: ``{ma}-{nam}.docx``."""

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from gen.domain.errors import ConfigurationError
from gen.domain.file_names import usable
from gen.intake.folding import nearest
from gen.intake.free_tables import FreeRow, FreeTable
from gen.messages import _
from gen.pipeline.free.values import mapping

_ENDING = ".docx"
_NUMBER = "stt"
"""What stands for the place of the row in its table: always there, so that a pattern is never without a name."""


def names_of(pattern: str, table: FreeTable) -> list[tuple[FreeRow, str]]:
    """Return the rows of a table with the names of their documents.

    Raises ConfigurationError for a field that the table does not have, an empty one, or two rows with one name.
    """
    fields = _fields_in(pattern)
    named: dict[str, FreeRow] = {}
    found = []
    for place, row in enumerate(table.rows, 1):
        values = {_NUMBER: place} | mapping(table, row)
        _require(fields, values, table, row)
        name = _name(pattern, values)
        if (first := named.setdefault(name.casefold(), row)) is not row:
            text = _("Hàng {first} và hàng {second} của “{file}” cho cùng một tên “{name}”; thêm cột khác vào --name.")
            raise ConfigurationError(
                text.format(first=first.number, second=row.number, file=table.file.path, name=name)
            )
        found.append((row, name))
    return found


def _fields_in(pattern: str) -> list[str]:
    try:
        return [name for _text, name, _spec, _conversion in Formatter().parse(pattern) if name is not None]
    except ValueError as error:
        text = _("Mẫu tên “{pattern}” sai: mỗi tên cột đặt giữa {{ và }}, ví dụ {{ma}}-{{nam}}.docx.")
        raise ConfigurationError(text.format(pattern=pattern)) from error


def _require(fields: Iterable[str], values: Mapping[str, Any], table: FreeTable, row: FreeRow) -> None:
    for name in fields:
        if name not in values:
            near = nearest(name, table.headings) if name else None
            hint = _(" Có phải “{name}” không?").format(name=near) if near else ""
            known = ", ".join(table.headings)
            text = _("--name dùng cột “{name}” mà bảng không có.{hint} Các cột: {known}.")
            raise ConfigurationError(text.format(name=name, hint=hint, known=known))
        if values[name] is None:
            text = _("--name dùng cột “{name}” mà ô {place} để trống; hãy điền ô đó.")
            raise ConfigurationError(text.format(name=name, place=table.place(row, _column(name, table))))


def _column(name: str, table: FreeTable) -> int | None:
    return table.headings.index(name) if name in table.headings else None


def _name(pattern: str, values: Mapping[str, Any]) -> str:
    """Return the pattern filled in; both slashes of the pattern divide folders, those of a value do not."""
    parts = (
        text.replace("\\", "/") + ("" if name is None else str(values[name]).replace("/", "-").replace("\\", "-"))
        for text, name, _spec, _conversion in Formatter().parse(pattern)
    )
    stem = "".join(parts).removesuffix(_ENDING)
    cleaned = "/".join(usable(one) for one in stem.split("/"))
    if any(one in ("", "..") for one in cleaned.split("/")):
        raise ConfigurationError(_("--name “{pattern}” không cho tên tệp nào.").format(pattern=pattern))
    return cleaned + _ENDING
