"""Checks of names: is the agency one of the roster, and do texts use names that are no longer in force?"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct, field

from gen.domain.agency import NATION, Agency, AgencyType
from gen.domain.diagnostic import Diagnostic
from gen.intake.alternatives import any_of
from gen.intake.cells.days import spoken
from gen.intake.findings import programme as programme_findings
from gen.intake.folding import fold, nearest
from gen.intake.knowledge import ProgrammeForChecks
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable, Record
from gen.messages import _

_TEXTS = {
    "tasks": ("task", "lead", "partners", "result", "cause"),
    "instruments": ("issuer",),
    "trainings": ("name",),
    "paragraphs": ("text",),
    "plan": ("activity", "lead", "partners"),
}
"""The columns in which agencies are named."""
_TEXTS_KEPT = 4096


class OldNames(Struct, frozen=True):
    """Names that had lost force by a day, and what took their place."""

    pattern: re.Pattern[str] | None
    successors: dict[str, str]
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def on(cls, day: date, knowledge: ProgrammeForChecks) -> "OldNames":
        """Gather the names of ended agencies and terms that nothing has on the day."""
        agencies = knowledge.agencies
        current = {name for agency in agencies.at(day) for name in (agency.name, agency.unit)}
        found: dict[str, str] = {}
        for agency in agencies.agencies:
            if agency.type is AgencyType.DEPARTMENT:
                continue  # other provinces may still have one of that name
            if agency.validity.end is not None and agency.validity.end < day:
                after = agencies.successors(agency.id, day)
                heirs = {
                    agency.unit: "; ".join(successor.unit for successor in after),
                    agency.name: "; ".join(successor.name for successor in after),
                }
                found.update({name: successor for name, successor in heirs.items() if name not in current})
        for term in knowledge.terms:
            now = next((text.text for text in term.texts if text.validity.covers(day)), "")
            for text in term.texts:
                if text.validity.end is not None and text.validity.end < day and text.text not in now:
                    found[text.text] = now
        pattern = re.compile(rf"(?<!\w)(?:{any_of(found)})(?!\w)") if found else None
        return cls(pattern, found)

    def within(self, text: str) -> tuple[str, ...]:
        """Return the old names in the text, each once; reports repeat the texts of their plans, which are kept."""
        if self.pattern is None:
            return ()
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= _TEXTS_KEPT:
                self._known.clear()
            found = self._known[text] = tuple(dict.fromkeys(self.pattern.findall(text)))
        return found


class OldNamesByDay:
    """Old names of any day.

    They change where a span of an agency or term begins or is over, and on no other day: they are gathered once for all
    the days between, of which reports name hundreds.
    """

    def __init__(self, knowledge: ProgrammeForChecks) -> None:
        spans = [agency.validity for agency in knowledge.agencies.agencies]
        spans += [text.validity for term in knowledge.terms for text in term.texts]
        starts = {span.start for span in spans if span.start}
        ends = {span.end + timedelta(days=1) for span in spans if span.end}
        self._changes = sorted(starts | ends)
        self._knowledge = knowledge
        self._found: dict[int, OldNames] = {}

    def on(self, day: date) -> OldNames:
        """Return the names that had lost force by the day."""
        place = bisect_right(self._changes, day)
        if place not in self._found:
            self._found[place] = OldNames.on(day, self._knowledge)
        return self._found[place]


class AgenciesOfYear(Struct, frozen=True):
    """The agencies of a reporting year by id: ``within`` those that existed at its beginning or end, as last named.

    ``at_end`` those that existed at its end.
    """

    within: Mapping[str, Agency]
    at_end: Mapping[str, Agency]

    @classmethod
    def of(cls, year: int, knowledge: ProgrammeForChecks) -> "AgenciesOfYear":
        """Gather them, once for all reports of the year: there may be thousands."""
        first, last = knowledge.measures.period_of(year)
        at_end = {agency.id: agency for agency in knowledge.agencies.at(last)}
        return cls({agency.id: agency for agency in knowledge.agencies.at(first)} | at_end, at_end)

    def of_level(self, level: str) -> frozenset[str]:
        """Return the ids of the agencies of a level."""
        return frozenset(id_ for id_, agency in self.within.items() if agency.type.level == level)


def check_agency(reading: Reading, agencies: AgenciesOfYear, last: date) -> Iterator[Diagnostic]:
    """Yield an agency that did not exist in the period, or that is written by another name; ``last`` ends it."""
    agency_id = reading.tables.agency_id
    if agency_id == NATION:
        return
    agency = agencies.within.get(agency_id)
    if agency is None:
        near = nearest(agency_id, agencies.within)
        hint = " " + _("Có phải là “{value}”?").format(value=near) if near else ""
        values = {"agency": agency_id, "day": spoken(last), "nearest": hint}
        yield programme_findings.UNKNOWN_AGENCY.at(reading.place, **values)
        return
    written = reading.identity.texts.get("agency_name", "")
    if written and not _is_name_of(written, agency):
        place = reading.identity.places["agency_name"]
        yield programme_findings.OTHER_AGENCY_NAME.at(place, found=written, expected=agency.name)


def _is_name_of(written: str, agency: Agency) -> bool:
    return fold(written) in {fold(name) for name in (agency.name, agency.unit, agency.short_name)}


def check_old_names(reading: Reading, names: OldNamesByDay, last: date) -> Iterator[Diagnostic]:
    """Yield old names in texts; an issuer is judged by the day it issued the instrument."""
    for key, columns in _TEXTS.items():
        table = reading.rows.get(key)
        for record in table.records if table else ():
            day = record.days.get("issued_on") or last
            if table:
                yield from _old_names(table, record, columns, names.on(day), day)


def _old_names(
    table: AgencyTable, record: Record, columns: tuple[str, ...], names: OldNames, day: date
) -> Iterator[Diagnostic]:
    for column in columns:
        for name in names.within(record.texts.get(column, "")):
            after = names.successors.get(name, "")
            hint = " " + _("Nay là: {name}.").format(name=after) if after else ""
            values = {"name": name, "day": spoken(day), "successor": hint}
            yield programme_findings.OLD_AGENCY_NAME.at(table.at(record, column), **values)
