"""What figures can be by their nature and the level of the agency, as data (``plausible.toml``)."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from gen.domain.programme import Indicator
from gen.intake.folding import fold

MONEY, THINGS = "money", "things"
RATE = "rate"
"""The value of an indicator in per cent: the one figure, beside money, that need not be whole."""
_USUAL_LEVEL = "province"
_NEED_NOT_BE_WHOLE = ("ratio", "given")


class Limit(Struct, frozen=True):
    """Above ``asked`` a figure is asked about, above ``refused`` it is taken for a typing mistake."""

    asked: int
    refused: int


class Plausible(Struct, frozen=True):
    """Natures of columns by table and key, of indicators by folded unit; limits by nature and level."""

    columns: Mapping[str, Mapping[str, str]]
    units: Mapping[str, str]
    limits: Mapping[str, Mapping[str, Limit]]
    own: Mapping[str, int]
    years: Mapping[str, frozenset[str]]
    money: Mapping[str, int]
    peers: Mapping[str, int]

    def limit(self, nature: str, level: str) -> Limit | None:
        """Return the limit of the nature at the level; None for what has none."""
        levels = self.limits.get(nature, {})
        return levels.get(level) or levels.get(_USUAL_LEVEL)

    def natures_of(self, indicator: Indicator) -> Mapping[str, str]:
        """Return the natures of the figures of an indicator, by the key of their column."""
        return _natures(self.units.get(fold(indicator.unit), THINGS), indicator.kind)


@lru_cache(maxsize=64)
def _natures(counted: str, kind: str) -> Mapping[str, str]:
    """Return the natures of the figures of an indicator by what it counts and its kind: there are few."""
    value = RATE if kind in _NEED_NOT_BE_WHOLE else counted
    return {"numerator": counted, "denominator": counted, "value": value}


@lru_cache(maxsize=1)
def load_plausible() -> Plausible:
    """Return the data."""
    read: dict[str, Any] = tomllib.loads(files("gen.intake").joinpath("plausible.toml").read_text(encoding="utf-8"))
    return Plausible(
        columns=read["columns"],
        units={fold(unit): nature for nature, units in read["units"].items() for unit in units},
        limits={
            nature: {level: Limit(**limit) for level, limit in levels.items()}
            for nature, levels in read["limits"].items()
        },
        own=read["own"],
        years={name: frozenset(natures) for name, natures in read["years"].items()},
        money=read["money"],
        peers=read["peers"],
    )
