"""The Vietnamese language as documents need it: written dates, numbers, phrases of comparison, list letters, sorting.

Nothing here knows what a document or a Word file is. What was not reported is printed as ``MISSING`` everywhere.
"""

from gen.vietnamese.collation import collation_key, sort_names
from gen.vietnamese.dates import cited_date, day_of_year, draft_date, period, written_date
from gen.vietnamese.filters import filters
from gen.vietnamese.letters import LETTERS, letter, roman
from gen.vietnamese.missing import MISSING, or_missing
from gen.vietnamese.numbers import MEASURES, count, counted, dong, number, percent, points
from gen.vietnamese.parsing import parse_number
from gen.vietnamese.phrases import attainment, change, difference, ended, join, sentence
from gen.vietnamese.text import compose, first_lower, first_upper

__all__ = [
    "LETTERS",
    "MEASURES",
    "MISSING",
    "attainment",
    "change",
    "cited_date",
    "collation_key",
    "compose",
    "count",
    "counted",
    "day_of_year",
    "difference",
    "dong",
    "draft_date",
    "ended",
    "filters",
    "first_lower",
    "first_upper",
    "join",
    "letter",
    "number",
    "or_missing",
    "parse_number",
    "percent",
    "period",
    "points",
    "roman",
    "sentence",
    "sort_names",
    "written_date",
]
