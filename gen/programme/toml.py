"""Reads the TOML files of the dated data, so that a finding in a value is told with the line it stands on."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from gen.domain.agency import Validity
from gen.domain.finding import Finding
from gen.messages import _
from gen.messages.reasons import unreadable_text
from gen.programme.collecting import FindingCollector
from gen.programme.findings import FIELD_EMPTY, KEY_WRONG, SPAN_REVERSED, SYNTAX
from gen.programme.tables import read_text

T = TypeVar("T")
_DAY_OF_ANY_YEAR = re.compile(r"[0-9]{2}-[0-9]{2}")
_COMMON_YEAR = 1901
"""A year without 29 February."""
_TOP = ("", 0)
"""Where the keys are kept that stand before the first table."""


class TomlTable(Struct, frozen=True):
    """One table of a TOML file. The readers record a finding and return a harmless value for what is missing."""

    file: str
    line: int
    values: Mapping[str, object]
    lines: Mapping[str, int]
    findings: FindingCollector

    def text(self, key: str) -> str:
        """Return a text that must be there and not be empty."""
        value = self._typed(key, str, _("một đoạn chữ"))
        if value == "":
            self.blame(FIELD_EMPTY, key, _("không được để trống"))
        return value or ""

    def optional_text(self, key: str) -> str:
        """Return a text, empty where the key is absent or empty."""
        return self._typed(key, str, _("một đoạn chữ")) or "" if key in self.values else ""

    def whole(self, key: str) -> int:
        """Return a whole number that must be there."""
        value = self._typed(key, int, _("một số nguyên"))
        return 0 if value is None else value

    def optional_whole(self, key: str) -> int | None:
        """Return a whole number, None if the key is absent."""
        return self.whole(key) if key in self.values else None

    def flag(self, key: str, default: bool = False) -> bool:
        """Return true or false; the default where the key is absent."""
        if key not in self.values:
            return default
        return bool(self._typed(key, bool, _("true hoặc false")))

    def day(self, key: str) -> date | None:
        """Return a date written without quotes (2018-10-29); None if the key is absent."""
        return self._typed(key, date, _("một ngày (năm-tháng-ngày)")) if key in self.values else None

    def required_day(self, key: str) -> date:
        """Return a date that must be there."""
        return self._typed(key, date, _("một ngày (năm-tháng-ngày)")) or date.min

    def day_of_any_year(self, key: str) -> str:
        """Return a month and a day that every year has (``12-14``)."""
        text = self.text(key)
        try:
            if not _DAY_OF_ANY_YEAR.fullmatch(text):
                raise ValueError
            date.fromisoformat(f"{_COMMON_YEAR}-{text}")
        except ValueError:
            message = _("phải là tháng và ngày có trong mọi năm, viết như 12-14")
            self.blame(KEY_WRONG, key, message)
            return "01-01"
        return text

    def span(self, start: str, end: str) -> Validity:
        """Return two dates as a span; a finding where it ends before it starts."""
        validity = Validity(self.day(start), self.day(end))
        if validity.start and validity.end and validity.end < validity.start:
            self.blame(SPAN_REVERSED, end, _("ngày kết thúc trước ngày bắt đầu"))
        return validity

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where the key is absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.blame(KEY_WRONG, key, _("phải là danh sách các đoạn chữ"))
            return ()
        return tuple(value)

    def years(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers that must be there."""
        value = self.values.get(key, None)
        if not isinstance(value, list) or not all(isinstance(item, int) for item in value):
            self.blame(KEY_WRONG, key, _("phải là danh sách các năm"))
            return ()
        return tuple(value)

    def inner(self, key: str) -> "TomlTable":
        """Return a table inside this one, an empty one where it is absent."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.blame(KEY_WRONG, key, _("phải là một bảng"))
            value = {}
        return TomlTable(self.file, self.lines.get(key, self.line), value, self.lines, self.findings)

    def inners(self, key: str) -> "tuple[TomlTable, ...]":
        """Return a list of tables inside this one."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.blame(KEY_WRONG, key, _("phải là danh sách các bảng"))
            return ()
        line = self.lines.get(key, self.line)
        return tuple(
            TomlTable(self.file, line + 1 + number, item, {}, self.findings) for number, item in enumerate(value)
        )

    def blame(self, finding: Finding, key: str, message: str) -> None:
        """Record a finding at the line of the key, or of the table where the key is missing."""
        self.findings.add(finding, message, self.file, self.lines.get(key, self.line), key)

    def _typed(self, key: str, wanted: type[T], wanted_name: str) -> T | None:
        value = self.values.get(key)
        if isinstance(value, wanted) and not (wanted is int and isinstance(value, bool)):
            return value
        self.blame(KEY_WRONG, key, _("phải có và là {wanted}").format(wanted=wanted_name))
        return None


class TomlFile:
    """A TOML file of named tables and lists of tables."""

    def __init__(self, path: Path, findings: FindingCollector) -> None:
        self._path, self._findings = str(path), findings
        text = read_text(path, findings)
        values: dict[str, object] | None = None
        try:
            values = None if text is None else tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            findings.add(SYNTAX, unreadable_text(error), str(path))
        if values is None:
            self._findings = FindingCollector()  # that nothing is in an unreadable file is not worth a finding
        self._values = values or {}
        self._places = _places(text or "")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all tables and keys at the top, in order."""
        return tuple(self._values)

    @property
    def top(self) -> TomlTable:
        """The keys of the file that stand in no table."""
        return TomlTable(self._path, 1, self._values, self._places.get(_TOP, {}), self._findings)

    def section(self, name: str) -> TomlTable:
        """Return the table ``[name]``; a finding where it is absent."""
        return self._section(name, 0, self._values.get(name))

    def sections(self, name: str) -> tuple[TomlTable, ...]:
        """Return the tables ``[[name]]`` in order; a finding if there is none."""
        values = self._values.get(name)
        if not isinstance(values, list) or not values:
            self._section(name, 0, None)
            return ()
        return tuple(self._section(name, number, value) for number, value in enumerate(values))

    def optional_sections(self, name: str) -> tuple[TomlTable, ...]:
        """Return the tables ``[[name]]`` in order, none if there is none."""
        return self.sections(name) if name in self._values else ()

    def _section(self, name: str, number: int, value: object) -> TomlTable:
        lines = self._places.get((name, number), {})
        if not isinstance(value, dict):
            self._findings.add(KEY_WRONG, _("thiếu bảng [{name}]").format(name=name), self._path, None, name)
            value = {}
        return TomlTable(self._path, lines.get("", 1), value, lines, self._findings)


def _places(text: str) -> dict[tuple[str, int], dict[str, int]]:
    """Map (table, its number) to the lines of its keys; the table's own line is under the empty key."""
    places: dict[tuple[str, int], dict[str, int]] = {}
    counts: dict[str, int] = {}
    current = places.setdefault(_TOP, {})
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("["):
            name = line.strip("[] \t")
            if "." in name:
                current.setdefault(name.split(".", 1)[1], number)
                continue
            place = counts.get(name, 0)
            counts[name] = place + 1
            current = places.setdefault((name, place), {"": number})
        elif "=" in line and not line.startswith((" ", "\t", "#")):
            current.setdefault(line.split("=", 1)[0].strip(), number)
    return places
