"""All checks that need the programme or last year's tables, together with what they look up once."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Protocol

from gen.domain.agency import Agency, AgencyType
from gen.domain.diagnostic import Diagnostic
from gen.domain.programme import Indicator
from gen.domain.tables import AgencyTables
from gen.intake.checks import (
    agreement,
    codes,
    columns,
    copied,
    history,
    names,
    natures,
    period,
    plan,
    same_figures,
    spans,
    topics,
    untouched,
    unused,
)
from gen.intake.checks.figures import Key, figures_in
from gen.intake.checks.peers import Spread, check_peers, may_be_refused
from gen.intake.checks.reported_period import check_reported_period
from gen.intake.knowledge import ProgrammeForChecks
from gen.intake.report import Reading


def _one_of_each_cell(findings: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield one error and one warning of each cell at most, the last: what is too large is so by several measures."""
    yield from {(finding.location, finding.severity): finding for finding in findings}.values()


def _level(agency: Agency | None) -> str:
    """Return the level of an agency; an unknown one is taken for a large one."""
    return agency.type.level if agency else AgencyType.PROVINCE.level


FIGURES = frozenset({"indicators", "trainings", "publicity", "budget"})
"""The tables with figures, by key: of last year and of others, what figures are compared with."""


OfLevel = Callable[[str], Collection[str]]
"""Gives the ids of the agencies of a level."""


class Peers(Protocol):
    """Knows what the agencies of a level usually report; ``gen.intake.peers.PeersAtHand`` is one."""

    def usual(
        self, year: int, level: str, of_level: OfLevel, indicators: Mapping[str, Indicator]
    ) -> Mapping[Key, Spread]:
        """Return the spread of each figure among the agencies of the level, which ``of_level`` tells by id."""
        ...


class ProgrammeChecks:
    """Checks readings against one programme; make it once per process, it keeps the names it has looked up."""

    def __init__(self, knowledge: ProgrammeForChecks, peers: Peers | None = None) -> None:
        self._knowledge = knowledge
        self._peers = peers
        self._old_names = names.OldNamesByDay(knowledge)
        self._agencies: dict[int, names.AgenciesOfYear] = {}
        self._indicators = {indicator.code: indicator for indicator in knowledge.indicators}

    def check(self, reading: Reading, previous: AgencyTables | None = None) -> tuple[Diagnostic, ...]:
        """Return all that is wrong with a report.

        That is what reading it found and, where there is a table, what is wrong with it in the light of the programme
        and of last year's tables.

        Findings of a file that many agencies share are not among them: they are counted for no agency.
        """
        if untouched.is_untouched(reading):
            return untouched.told_of_untouched(reading)
        words = reading.settled(self._check_words(reading, previous))
        return (*reading.own_findings, *self.check_figures(reading, previous), *words)

    def check_figures(self, reading: Reading, previous: AgencyTables | None = None) -> Iterator[Diagnostic]:
        """Yield what may make a figure wrong, beyond what reading found: every error that ``check`` can add.

        Of last year's tables those of ``FIGURES`` are enough.
        """
        yield from reading.settled(self._check_figures(reading, previous))

    def refusable(self, reading: Reading) -> frozenset[Key]:
        """Return the figures that are errors where others report far less: all that others can make an error of."""
        return frozenset(figure.key for figure in figures_in(reading, self._indicators) if may_be_refused(figure))

    def usual_of(self, agency_id: str, year: int) -> Mapping[Key, Spread]:
        """Return what the agencies of an agency's level usually report."""
        agency = self._agencies_of(year).at_end.get(agency_id)
        return self._usual(self._peers, year, _level(agency)) if self._peers is not None else {}

    def _check_figures(self, reading: Reading, previous: AgencyTables | None) -> Iterator[Diagnostic]:
        if not reading.rows:
            return
        knowledge = self._knowledge
        yield from check_reported_period(reading, knowledge.measures.period, knowledge.periods)
        yield from names.check_agency(reading, self._agencies_of(reading.tables.year), self._last_day(reading))
        yield from codes.check_codes(reading, knowledge)
        yield from spans.check_spans(reading, knowledge.measures)
        yield from topics.check_topics(reading, knowledge.measures.topics)
        yield from agreement.check_agreement(reading.tables, knowledge.indicators, knowledge.schema)
        found, level = tuple(figures_in(reading, self._indicators)), _level(self._agency(reading))
        asked = [*natures.check_natures(reading, found, level)]
        if self._peers is not None:
            asked += check_peers(found, partial(self._usual, self._peers, reading.tables.year, level))
        yield from columns.turned_days(reading, knowledge.measures)
        if indicators := reading.rows.get("indicators"):
            yield from unused.unused_figures(indicators, self._indicators)
        if reading.tables.year in knowledge.years_of("plan"):
            yield from plan.check_plan(reading, knowledge, self._agency(reading))
        is_compared = previous is not None and self._is_same_body(reading, previous)
        if previous is not None and is_compared:
            asked += history.check_slips_of_unit(reading, previous)
        yield from _one_of_each_cell(asked)
        if previous is not None and is_compared:
            yield from history.check_indicators_over_time(reading, previous, knowledge)
            yield from same_figures.check_same_figures(reading.tables, previous, knowledge.indicators)

    def _check_words(self, reading: Reading, previous: AgencyTables | None) -> Iterator[Diagnostic]:
        """Yield what is to be said of texts: names no longer in force, what was copied, tasks that are gone."""
        if not reading.rows:
            return
        yield from names.check_old_names(reading, self._old_names, self._last_day(reading))
        yield from copied.check_years_in_text(reading)
        yield from period.check_period(reading, self._knowledge.schema)
        if previous is not None and self._is_same_body(reading, previous):
            yield from history.check_tasks_over_time(reading, previous)
            yield from copied.check_copied(reading, previous)

    def _is_same_body(self, reading: Reading, previous: AgencyTables) -> bool:
        """Tell whether last year's figures are of the same agency, or already the sum of those it was made of."""
        agency = self._agency(reading)
        start = agency.validity.start if agency else None
        return bool(previous.members) or start is None or start <= self._knowledge.measures.period_of(previous.year)[1]

    def _last_day(self, reading: Reading) -> date:
        return self._knowledge.measures.period_of(reading.tables.year)[1]

    def _agency(self, reading: Reading) -> Agency | None:
        return self._agencies_of(reading.tables.year).at_end.get(reading.tables.agency_id)

    def _usual(self, peers: Peers, year: int, level: str) -> Mapping[Key, Spread]:
        return peers.usual(year, level, self._agencies_of(year).of_level, self._indicators)

    def _agencies_of(self, year: int) -> names.AgenciesOfYear:
        if year not in self._agencies:
            self._agencies[year] = names.AgenciesOfYear.of(year, self._knowledge)
        return self._agencies[year]
