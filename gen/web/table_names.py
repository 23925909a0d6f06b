"""What people call the columns, fields and values of the office's tables (``table_names.toml``)."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct


class TableNames(Struct, frozen=True):
    """Names of sections, of fields and columns, and of the values of those that take only some, by their key.

    ``values`` are those of which a field has one, ``several`` those of which a list may have some.
    """

    sections: Mapping[str, str]
    fields: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    several: Mapping[str, Mapping[str, str]]

    def section(self, key: str) -> str:
        """Return the name of a section; its key where it has none."""
        return self.sections.get(key, key)

    def field(self, key: str) -> str:
        """Return the name of a field or column; its key where it has none."""
        return self.fields.get(key, key)

    def choices(self, key: str, present: str) -> Mapping[str, str]:
        """Return the values to choose one from, with their names; none where anything may be typed."""
        return _with_present(self.values.get(key, {}), (present,))

    def choices_of_list(self, key: str, present: Sequence[str]) -> Mapping[str, str]:
        """Return the values to choose some from, with their names; none where anything may be typed."""
        return _with_present(self.several.get(key, {}), present)


def _with_present(known: Mapping[str, str], present: Sequence[str]) -> Mapping[str, str]:
    return {**known, **{each: each for each in present if each not in known}} if known else {}


@lru_cache(maxsize=1)
def table_names() -> TableNames:
    """Return the names, read once."""
    read = tomllib.loads(files("gen.web").joinpath("table_names.toml").read_text(encoding="utf-8"))
    return TableNames(read["sections"], read["fields"], read["values"], read["several"])
