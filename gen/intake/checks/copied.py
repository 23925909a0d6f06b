"""Checks of text copied from last year: paragraphs nearly the same, paragraphs that speak of old years only."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from gen.domain.diagnostic import Diagnostic
from gen.domain.tables import AgencyTables
from gen.intake.cells.limits import load_limits
from gen.intake.findings import programme as programme_findings
from gen.intake.folding import fold
from gen.intake.report import Reading

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\bnăm\s+(20\d\d)\b")
_SHINGLE = 3
"""Texts are compared by their runs of three words, so that order counts but a changed figure costs little."""


def check_copied(reading: Reading, previous: AgencyTables) -> Iterator[Diagnostic]:
    """Yield results, causes and paragraphs left over from last year."""
    results = {row.code: row.result for row in previous.tasks}
    causes = {row.code: row.cause for row in previous.tasks}
    paragraphs: dict[str, list[str]] = {}
    for row in previous.paragraphs:
        paragraphs.setdefault(row.section, []).append(row.text)
    if tasks := reading.rows.get("tasks"):
        for record in tasks.records:
            code = record.texts.get("code", "")
            for key, before in (("result", results), ("cause", causes)):
                percent = sameness(record.texts.get(key, ""), [before.get(code, "")])
                if percent is not None:
                    yield programme_findings.STALE_TEXT.at(tasks.at(record, key), percent=percent, year=previous.year)
    if table := reading.rows.get("paragraphs"):
        for record in table.records:
            percent = sameness(record.texts.get("text", ""), paragraphs.get(record.texts.get("section", ""), ()))
            if percent is not None:
                yield programme_findings.STALE_TEXT.at(table.at(record, "text"), percent=percent, year=previous.year)


def sameness(text: str, others: Iterable[str]) -> int | None:
    """Return how much of the text stands in one of the others, in per cent, where that is enough to be reported."""
    limits = load_limits().text
    mine = _shingles(text)
    if len(mine) + _SHINGLE - 1 < limits["stale_min_words"]:
        return None
    shares = [len(mine & theirs) / len(mine | theirs) for other in others if (theirs := _shingles(other))]
    percent = round(100 * max(shares, default=0))
    return percent if percent >= limits["stale_similarity"] else None


@lru_cache(maxsize=128)
def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(fold(text))
    return frozenset(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def check_years_in_text(reading: Reading) -> Iterator[Diagnostic]:
    """Yield paragraphs and results that speak of earlier years and never of this one or later."""
    year = reading.tables.year
    for name, key in (("paragraphs", "text"), ("tasks", "result")):
        table = reading.rows.get(name)
        for record in table.records if table else ():
            years = sorted({int(found) for found in _YEAR.findall(record.texts.get(key, ""))})
            if table and years and years[-1] < year:
                named = ", ".join(str(each) for each in years)
                yield programme_findings.OLD_YEAR_IN_TEXT.at(table.at(record, key), year=year, years=named)
