"""The stock of names, places and sentences, read once from ``stock/``."""

import csv
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

_STOCK = Path(__file__).resolve().parent / "stock"


@dataclass(frozen=True, slots=True)
class Character:
    """What sets an agency apart: region and economy of a province, field and ASEAN channel of a ministry.

    ``places``, ``event``, ``scheme`` and ``ally`` are what its texts name: most names are
    real (from memory), what is said of them is made up.
    """

    region: str
    size: int
    feature: str = ""
    economy: str = ""
    foreign_office: bool = False
    field: str = ""
    link: str = ""
    audience: str = ""
    places: tuple[str, ...] = ()
    event: str = ""
    scheme: str = ""
    ally: str = ""

    @property
    def trades(self) -> tuple[str, ...]:
        """Branches of a province's economy, or parts of a ministry's field."""
        return tuple((self.economy or self.field).split(" và "))


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document of an agency that a source names, with its day and symbol."""

    agency_id: str
    day: date
    symbol: str
    subject: str


@lru_cache(maxsize=1)
def characters() -> dict[str, Character]:
    """Return the character of every agency of 2019 by id."""
    found, local = {}, {row["id"]: row for row in _rows("local.csv")}
    for row in _rows("places.csv"):
        found[row["id"]] = Character(
            **_own(local[row["id"]]),
            region=row["region"],
            size=int(row["size"]),
            feature=row["feature"],
            economy=row["economy"],
            foreign_office=row["foreign_office"] == "yes",
        )
    for row in _rows("ministries.csv"):
        found[row["id"]] = Character(
            **_own(local[row["id"]]),
            region="ministry",
            size=int(row["size"]),
            field=row["field"],
            link=row["link"],
            audience=row["audience"],
        )
    return found


def _own(row: dict[str, str]) -> dict[str, Any]:
    return {
        "places": tuple(row["places"].split("; ")),
        "event": row["event"],
        "scheme": row["scheme"],
        "ally": row["ally"],
    }


@lru_cache(maxsize=1)
def known_documents() -> tuple[KnownDocument, ...]:
    """Return the documents that the programme's sources name; they stand before whatever the throws would give."""
    return tuple(
        KnownDocument(row["id"], date.fromisoformat(row["date"]), row["symbol"], row["subject"])
        for row in _rows("known_documents.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (_STOCK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache
def texts(name: str) -> dict[str, Any]:
    """Return one TOML file of the stock."""
    return tomllib.loads((_STOCK / f"{name}.toml").read_text(encoding="utf-8"))
