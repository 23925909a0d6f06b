"""Limits of the checks and words with a meaning, read once from ``thresholds.toml`` and ``words.toml``."""

import tomllib
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from gen.intake.folding import fold


class Limits(Struct, frozen=True):
    """Every limit of the checks; the names and meanings are those of ``thresholds.toml``."""

    form: dict[str, int]
    file: dict[str, int]
    figures: dict[str, Decimal]
    text: dict[str, int]


class Words(Struct, frozen=True):
    """Words with a meaning in a cell, folded (no accents, capitals or doubled spaces).

    Not so ``other_units`` and ``own_unit``: without its accents “đồng” would be “dòng”.
    """

    not_reported: frozenset[str]
    none_this_year: frozenset[str]
    estimate: tuple[str, ...]
    yes: frozenset[str]
    no: frozenset[str]
    units: frozenset[str]
    money_units: frozenset[str]
    other_units: frozenset[str]
    own_unit: tuple[str, ...]
    unit_labels: tuple[str, ...]
    earlier_year: tuple[str, ...]
    plan_field: tuple[str, ...]
    plan_function: tuple[str, ...]
    plan_funding: tuple[str, ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("gen.intake").joinpath(name).read_text(encoding="utf-8"), parse_float=Decimal)


@lru_cache(maxsize=1)
def load_limits() -> Limits:
    """Return the limits of the checks."""
    read = _read("thresholds.toml")
    return Limits(**{**read, "figures": {name: Decimal(limit) for name, limit in read["figures"].items()}})


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Return the words with a meaning."""
    written = _read("words.toml")
    lists = {key: [fold(word) for word in words] for key, words in written.items()}
    return Words(
        not_reported=frozenset(lists["not_reported"]),
        none_this_year=frozenset(lists["none_this_year"]),
        estimate=tuple(sorted(lists["estimate_words"], key=len, reverse=True)),
        yes=frozenset(lists["yes_words"]),
        no=frozenset(lists["no_words"]),
        units=frozenset(lists["units"]),
        money_units=frozenset(lists["money_units"]),
        other_units=frozenset(written["other_units"]),
        own_unit=tuple(written["own_unit"]),
        unit_labels=tuple(lists["unit_labels"]),
        earlier_year=tuple(lists["earlier_year"]),
        plan_field=tuple(lists["plan_field"]),
        plan_function=tuple(lists["plan_function"]),
        plan_funding=tuple(lists["plan_funding"]),
    )
