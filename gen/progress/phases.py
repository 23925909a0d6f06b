"""The phases of the programme (Quyết định 1439/QĐ-TTg, section IV.2); the year 2022 belongs to both, as it says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Years from ``first`` to ``last``, both included."""

    first: int
    last: int


FIRST_PHASE = YearSpan(2019, 2022)
SECOND_PHASE = YearSpan(2022, 2025)
