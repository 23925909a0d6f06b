"""The dated texts of the law that documents cite, from ``gen/decree/instruments.csv`` and ``issuers.csv``."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from msgspec import Struct

from gen.decree import Confidence


class Instrument(Struct, frozen=True):
    """A text with the days it was in force, both included; None where a day is open or not known.

    ``successors`` are the symbols of what replaced it.
    """

    symbol: str
    type_name: str
    title: str
    issued_on: date | None
    issuer: str
    in_force_from: date | None
    in_force_to: date | None
    successors: tuple[str, ...]
    source: str
    confidence: Confidence

    @property
    def named(self) -> str:
        """Type and symbol, of a law also its name: “Luật Viên chức số 129/2025/QH15”."""
        name = f"{self.type_name} {self.title}" if self.is_law else self.type_name
        return f"{name} số {self.symbol}"

    @property
    def is_law(self) -> bool:
        """Whether it is cited by name and date."""
        return self.type_name == "Luật"


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    yield from csv.DictReader((files("gen.decree") / name).read_text(encoding="utf-8").splitlines())


@cache
def instruments() -> Mapping[str, Instrument]:
    """Return the texts by symbol."""
    return {row["symbol"]: _instrument(row) for row in _rows("instruments.csv")}


def successors_on(instrument: Instrument, day: date) -> tuple[Instrument, ...]:
    """Return what stands in the place of a text on a day: its successors, or theirs where those had ended too."""
    found: list[Instrument] = []
    for symbol in instrument.successors:
        following = instruments()[symbol]
        ended = following.in_force_to is not None and following.in_force_to < day
        found.extend(successors_on(following, day) if ended else (following,))
    return tuple(found)


def laws_named(title: str) -> tuple[Instrument, ...]:
    """Return the laws of a name, whatever its capitals, oldest first."""
    return _laws().get(title.lower(), ())


@cache
def _laws() -> Mapping[str, tuple[Instrument, ...]]:
    """Return the laws by their names in small letters: what is kept grows with the table, not with what is cited."""
    found: dict[str, tuple[Instrument, ...]] = {}
    for one in sorted(instruments().values(), key=lambda one: one.issued_on or date.max):
        if one.is_law:
            found[one.title.lower()] = (*found.get(one.title.lower(), ()), one)
    return found


@cache
def issuers() -> Mapping[str, str]:
    """Return who issues texts whose symbol ends so."""
    return {row["ending"]: row["issuer"] for row in _rows("issuers.csv")}


def _instrument(row: Mapping[str, str]) -> Instrument:
    return Instrument(
        symbol=row["symbol"],
        type_name=row["type"],
        title=row["title"],
        issued_on=_day(row["issued_on"]),
        issuer=row["issuer"],
        in_force_from=_day(row["in_force_from"]),
        in_force_to=_day(row["in_force_to"]),
        successors=tuple(filter(None, row["replaced_by"].split("; "))),
        source=row["source"],
        confidence=Confidence(row["confidence"]),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
