"""The stock of names, places and sentences, read once from ``stock/``."""

import csv
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_STOCK = Path(__file__).resolve().parent / "stock"


@dataclass(frozen=True, slots=True)
class Character:
    """What sets an agency apart: region and economy of a province, field and ASEAN channel of a ministry."""

    region: str
    size: int
    feature: str = ""
    economy: str = ""
    foreign_office: bool = False
    field: str = ""
    link: str = ""
    audience: str = ""


@lru_cache(maxsize=1)
def characters() -> dict[str, Character]:
    """Return the character of every agency of 2019 by id."""
    found = {}
    for row in _rows("places.csv"):
        found[row["id"]] = Character(
            region=row["region"],
            size=int(row["size"]),
            feature=row["feature"],
            economy=row["economy"],
            foreign_office=row["foreign_office"] == "yes",
        )
    for row in _rows("ministries.csv"):
        found[row["id"]] = Character(
            region="ministry",
            size=int(row["size"]),
            field=row["field"],
            link=row["link"],
            audience=row["audience"],
        )
    return found


def _rows(name: str) -> list[dict[str, str]]:
    with (_STOCK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache
def texts(name: str) -> dict[str, Any]:
    """Return one TOML file of the stock."""
    return tomllib.loads((_STOCK / f"{name}.toml").read_text(encoding="utf-8"))
