"""Limits of the checks and words with a meaning, read once from ``thresholds.toml`` and ``words.toml``."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from gen.intake.folding import fold


@dataclass(frozen=True, slots=True)
class Limits:
    """Every limit of the checks; the names and meanings are those of ``thresholds.toml``."""

    form: dict[str, int]
    file: dict[str, int]
    period: dict[str, Any]
    figures: dict[str, float]
    text: dict[str, int]
    plan: dict[str, Any]

    def period_of(self, year: int) -> tuple[date, date]:
        """Return the first and last day of the reporting year."""
        rule = self.period
        last = date(year, rule["end_month"], rule["end_day"])
        if year == rule["first_year"]:
            return rule["first_year_start"], last
        return date(year - 1, rule["start_month"], rule["start_day"]), last


@dataclass(frozen=True, slots=True)
class Words:
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
    plan_subject: tuple[str, ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("gen.intake").joinpath(name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def load_limits() -> Limits:
    """Return the limits of the checks."""
    return Limits(**_read("thresholds.toml"))


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
        plan_subject=tuple(lists["plan_subject"]),
    )
