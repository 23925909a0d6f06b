"""The shared table types (``types/*.toml``), of which the workbooks of all programmes are made."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from gen.domain.schema import Column, ColumnKind, Schema, Sheet


@lru_cache(maxsize=1)
def shared_tables() -> Schema:
    """Return the shared table types of this version of the program, in the order in which a workbook has them."""
    form = _read("form")
    return Schema(
        version=form["version"],
        sheets=tuple(_sheet(_read(name)) for name in form["sheets"]),
        info={row["key"]: row["name"] for row in form["info"]},
    )


def _read(name: str) -> dict[str, Any]:
    source = files("gen.programme").joinpath("forms", "types", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _sheet(row: dict[str, Any]) -> Sheet:
    columns = tuple(_column(column) for column in row["columns"])
    lists = {key: tuple(row.get(key, ())) for key in ("aliases", "years")}
    return Sheet(**{**row, "columns": columns, **lists})


def _column(row: dict[str, Any]) -> Column:
    lists: dict[str, Any] = {key: tuple(row[key]) for key in ("aliases", "values") if key in row}
    lists["wordings"] = {value: tuple(words) for value, words in row.get("wordings", {}).items()}
    return Column(**{**row, **lists, "kind": ColumnKind(row["kind"])})
