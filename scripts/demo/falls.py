"""Why something is less than the year before: sentences that name both figures."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from scripts.demo.indicators import COVID, facts_of
from scripts.demo.publicity import news_of, publicity_rows
from scripts.demo.reporter import Reporter
from scripts.demo.stock import texts
from scripts.demo.trainings import training_rows
from scripts.demo.trajectory import FIRST
from scripts.demo.wording import Wording

NAMED = 3
"""At most so many falls are explained: the largest."""
SMALL = 0.1
"""A fall by less than this share is not worth a sentence."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure that is less than the year before; ``by`` is the share of the earlier figure."""

    name: str
    before: int
    now: int

    @property
    def by(self) -> float:
        """How much of the earlier figure is gone, 0 to 1."""
        return 1 - self.now / self.before


def fall_sentences(reporter: Reporter) -> list[str]:
    """Return a sentence on each of the largest falls of an agency in a year."""
    return [_sentence(reporter, fall) for fall in falls(reporter)]


def falls(reporter: Reporter) -> list[Fall]:
    """Return the largest falls, the largest first; what was not reported in one of the years is none."""
    if reporter.year == FIRST:
        return []
    now, parts = _counts(reporter), [_counts(each) for each in _year_before(reporter)]
    found = []
    for name, value in now.items():
        earlier = [part[name] for part in parts]
        before = sum(each or 0 for each in earlier)
        if value is not None and None not in earlier and value < before:
            found.append(Fall(name, before, value))
    return sorted((fall for fall in found if fall.by >= SMALL), key=lambda fall: -fall.by)[:NAMED]


def _year_before(reporter: Reporter) -> list[Reporter]:
    """Return those who reported a year ago what the agency reports now."""
    year = reporter.year - 1
    agencies = [reporter.programme.agencies.get(part, date(year, 12, 10)) for part in reporter.parts]
    return [replace(reporter, agency=agency, year=year, parts=(agency.id,)) for agency in agencies]


def _counts(reporter: Reporter) -> Mapping[str, int | None]:
    facts, publicity = facts_of(reporter), publicity_rows(reporter)
    return {
        "classes": len(training_rows(reporter)),
        "conferences": int(publicity[0][1]),
        "news": news_of(publicity),
        "delegations": facts.delegations,
        "cooperation": facts.cooperation,
        "reviewed": facts.reviewed,
    }


def _sentence(reporter: Reporter, fall: Fall) -> str:
    stock = texts("own_texts")["falls"][fall.name]
    phrases: list[str] = stock["covid" if reporter.year in COVID else "usual"]
    if not fall.now:
        phrases = phrases[:1]
    written = Wording(reporter, {"before": fall.before, "now": fall.now or "0"})
    return written.sentence(f"fall {fall.name}", phrases)
