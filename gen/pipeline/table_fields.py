"""The fields of a TOML table of the office, changed one by one: every other letter of the file stays as it is."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from msgspec import Struct

from gen.domain.errors import TableError
from gen.domain.typed_numbers import whole
from gen.messages import _

_TELLING = ("title", "name", "label", "id", "kind")
"""Fields that tell one section from others of its name, the plainest first."""
_MOST_LINES = 200
_DAY = "%d/%m/%Y"
_BETWEEN = re.compile(r"[\s,;]+")


class FieldKind(StrEnum):
    """What is typed into a field."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    TEXTS = "texts"
    NUMBERS = "numbers"


class TableField(Struct, frozen=True):
    """A field; ``line`` is where it begins in the file, from 0, and ``lines`` how many it takes.

    ``typed`` is its value as people type it: a day as 14/12/2024, numbers with commas between them, texts a line each.
    """

    line: int
    lines: int
    key: str
    kind: FieldKind
    typed: str


class TableSection(Struct, frozen=True):
    """A section: its name in the file, what tells it from others, what the comments above it say, its fields.

    ``within`` are the sections whose names begin with its own: ``kind.recipients`` is within ``kind``.
    """

    name: str
    title: str
    note: str
    fields: tuple[TableField, ...]
    within: tuple["TableSection", ...] = ()


def sections_of(text: str) -> tuple[TableSection, ...]:
    """Return the sections of a TOML file that have fields to change. Raises TableError where it is no TOML file."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(_("bảng không đúng cú pháp TOML; hãy sửa cả bảng dạng văn bản")) from error
    return tuple(_with_inner(_flat(text.splitlines())))


def with_fields(text: str, typed: Mapping[int, str]) -> str:
    """Return the file with other values in the fields that begin at these lines. Raises TableError for a wrong one."""
    lines = text.splitlines()
    fields = {field.line: field for section in _flat(lines) for field in section.fields}
    for line in sorted(typed, reverse=True):
        field = fields.get(line)
        if field is not None and _ends_alike(typed[line]) != field.typed:
            lines[line : line + field.lines] = [f"{_named(lines[line])} = {_written(field, _tidy(typed[line]))}"]
    return "\n".join([*lines, ""])


def _flat(lines: Sequence[str]) -> Iterator[TableSection]:
    """Yield the sections one after the other, the fields before the first as one without a name."""
    name, note, fields = "", [], []  # type: str, list[str], list[TableField]
    comments: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if line.startswith("["):
            yield _section(name, note, fields)
            name, note, fields = line.strip("[] "), comments, []
            comments = []
        elif line.startswith("#"):
            comments.append(line.strip("#- "))
        elif "=" in line:
            field = _field(lines, at)
            if field is not None:
                fields.append(field)
            comments = []
            at += field.lines - 1 if field is not None else 0
        else:
            comments = []
        at += 1
    yield _section(name, note, fields)


def _section(name: str, note: Sequence[str], fields: Sequence[TableField]) -> TableSection:
    values = {field.key: field.typed for field in fields}
    title = next((values[key] for key in _TELLING if values.get(key)), "")
    return TableSection(name, title, " ".join(note), tuple(fields))


def _with_inner(sections: Iterator[TableSection]) -> Iterator[TableSection]:
    """Put the sections of one thing together: a dot in the name says within what."""
    kept = [section for section in sections if section.fields or section.name]
    starts = [number for number, section in enumerate(kept) if "." not in section.name]
    for _start, group in groupby(enumerate(kept), key=lambda each: sum(start <= each[0] for start in starts)):
        first, *within = (section for _number, section in group)
        inner = tuple(section for section in within if section.fields)
        if first.fields or inner:
            yield TableSection(first.name, first.title, first.note, first.fields, inner)


def _field(lines: Sequence[str], at: int) -> TableField | None:
    """Return the field that begins at a line; None for what no form can show (tables within a line)."""
    for count in range(1, min(_MOST_LINES, len(lines) - at) + 1):
        try:
            ((key, value),) = tomllib.loads("\n".join(lines[at : at + count])).items()
        except tomllib.TOMLDecodeError:
            continue
        shown = _shown(value)
        return TableField(at, count, key, *shown) if shown is not None else None
    return None


def _shown(value: Any) -> tuple[FieldKind, str] | None:
    """Return what kind of field a value is, and the value as people type it."""
    if isinstance(value, bool):
        return FieldKind.FLAG, "1" if value else ""
    if isinstance(value, int):
        return FieldKind.NUMBER, str(value)
    if isinstance(value, str):
        return FieldKind.TEXT, value
    if isinstance(value, date) and not isinstance(value, datetime):
        return FieldKind.DAY, value.strftime(_DAY)
    if isinstance(value, list) and value and all(type(each) is int for each in value):
        return FieldKind.NUMBERS, ", ".join(map(str, value))
    if isinstance(value, list) and all(isinstance(each, str) and "\n" not in each for each in value):
        return FieldKind.TEXTS, "\n".join(value)
    return None


def _named(line: str) -> str:
    return line.partition("=")[0].rstrip()


def _ends_alike(typed: str) -> str:
    """Return what was typed with the ends of lines as files have them; browsers send others."""
    return typed.replace("\r\n", "\n")


def _tidy(typed: str) -> str:
    """Return what was typed without blank lines and ends."""
    return "\n".join(line.strip() for line in typed.splitlines() if line.strip())


def _written(field: TableField, typed: str) -> str:
    """Return a value as TOML has it. Raises TableError for what is none of the field's kind."""
    entries = typed.split("\n") if typed else []
    match field.kind:
        case FieldKind.FLAG:
            return "true" if typed else "false"
        case FieldKind.NUMBER:
            return _number(field, typed)
        case FieldKind.NUMBERS:
            return f"[{', '.join(_number(field, each) for each in _BETWEEN.split(typed))}]"
        case FieldKind.DAY:
            return _day(field, typed)
        case FieldKind.TEXTS:
            return f"[{', '.join(json.dumps(each, ensure_ascii=False) for each in entries)}]"
        case FieldKind.TEXT:
            return json.dumps(typed, ensure_ascii=False)


def _number(field: TableField, typed: str) -> str:
    number = whole(typed)
    if number is None:
        text = _("Dòng {line}, mục {key}: “{typed}” không phải là một số; hãy ghi số, ví dụ 2025.")
        raise TableError(text.format(line=field.line + 1, key=field.key, typed=typed))
    return str(number)


def _day(field: TableField, typed: str) -> str:
    try:
        return datetime.strptime(typed, _DAY).date().isoformat()
    except ValueError as error:
        text = _("Dòng {line}, mục {key}: “{typed}” không phải là một ngày; hãy ghi như 14/12/2025.")
        raise TableError(text.format(line=field.line + 1, key=field.key, typed=typed)) from error
