"""Reads ``programme.toml``: the Decision with its goals, phases, groups, duties, deadlines and changing names."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from gen.domain.decision import Decision, Duty, Goal, Phase, Requirement, SourceConflict, Term, TermText
from gen.domain.periods import ReportingPeriod
from gen.domain.programme import Deadline, TaskGroup
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import FIELD_EMPTY, NOT_A_DATE, SPAN_REVERSED, UNKNOWN_REFERENCE
from gen.programme.periods import read_periods
from gen.programme.toml import TomlFile, TomlTable

_COMMON_YEAR = 1
"""A year without 29 February: what a deadline names must be in every year."""


class DecisionData(Struct, frozen=True):
    """Everything that ``programme.toml`` holds."""

    decision: Decision
    goals: tuple[Goal, ...]
    phases: tuple[Phase, ...]
    groups: tuple[TaskGroup, ...]
    duties: tuple[Duty, ...]
    requirements: tuple[Requirement, ...]
    deadlines: tuple[Deadline, ...]
    terms: tuple[Term, ...]
    conflicts: tuple[SourceConflict, ...]
    periods: tuple[ReportingPeriod, ...]


def read_decision(path: Path, findings: FindingCollector) -> DecisionData:
    """Return the contents of ``programme.toml``; every finding is recorded."""
    file = TomlFile(path, findings)
    deadlines = _deadlines(file)
    return DecisionData(
        decision=_decision(file.section("decision")),
        goals=tuple(
            Goal(each.text("id"), each.text("text"), each.text("clause"), each.optional_text("own"))
            for each in file.optional_sections("goal")
        ),
        phases=tuple(_phase(each) for each in file.optional_sections("phase")),
        groups=tuple(
            TaskGroup(each.whole("number"), each.text("title"), each.text("wording")) for each in file.sections("group")
        ),
        duties=tuple(
            Duty(each.text("of"), each.text("letter"), each.text("text")) for each in file.optional_sections("duty")
        ),
        requirements=tuple(
            Requirement(each.whole("number"), each.text("text")) for each in file.optional_sections("requirement")
        ),
        deadlines=deadlines,
        terms=tuple(_term(each) for each in file.sections("term")),
        conflicts=tuple(
            SourceConflict(each.text("id"), each.text("what"), each.text("where"), each.text("settled"))
            for each in file.optional_sections("conflict")
        ),
        periods=read_periods(file, deadlines),
    )


def _decision(section: TomlTable) -> Decision:
    return Decision(
        symbol=section.text("symbol"),
        issued_on=section.required_day("issued_on"),
        title=section.text("title"),
        citation=section.text("citation"),
        later=section.text("later"),
        short_name=section.text("short_name"),
        first_year=section.whole("first_year"),
        last_year=section.whole("last_year"),
    )


def _phase(section: TomlTable) -> Phase:
    phase = Phase(
        id=section.text("id"),
        first_year=section.whole("first_year"),
        last_year=section.whole("last_year"),
        text=section.text("text"),
        clause=section.text("clause"),
    )
    if phase.last_year < phase.first_year:
        section.blame(SPAN_REVERSED, "last_year", _("giai đoạn kết thúc trước khi bắt đầu"))
    return phase


def _deadlines(file: TomlFile) -> tuple[Deadline, ...]:
    """Read the deadlines; where one leads on to that of the next level, the way up must have an end."""
    sections = file.sections("deadline")
    deadlines = tuple(_deadline(section) for section in sections)
    known = {deadline.id: deadline for deadline in deadlines}
    for section, deadline in zip(sections, deadlines, strict=True):
        if not _leads_up(deadline, known):
            text = _("không có thời hạn “{id}” ở cấp trên, hoặc các thời hạn nối vòng")
            section.blame(UNKNOWN_REFERENCE, "onward", text.format(id=deadline.onward))
    return deadlines


def _leads_up(deadline: Deadline, deadlines: Mapping[str, Deadline]) -> bool:
    """Tell whether the way from a deadline goes through known ones and comes to an end."""
    passed = {deadline.id}
    while deadline.onward:
        if deadline.onward in passed or deadline.onward not in deadlines:
            return False
        deadline = deadlines[deadline.onward]
        passed.add(deadline.id)
    return True


def _deadline(section: TomlTable) -> Deadline:
    deadline = Deadline(
        id=section.text("id"),
        label=section.text("label"),
        month=section.whole("month"),
        day=section.whole("day"),
        inclusive=section.flag("inclusive", default=True),
        year=section.optional_whole("year"),
        source=section.text("source"),
        derived=section.flag("derived"),
        onward=section.optional_text("onward"),
        years_after=int(section.flag("year_after")),
    )
    try:
        deadline.last_day(_COMMON_YEAR)
    except ValueError:
        section.blame(NOT_A_DATE, "day", _("ngày và tháng không có trong lịch"))
    return deadline


def _term(section: TomlTable) -> Term:
    texts = tuple(
        TermText(each.text("text"), each.span("from", "to"), each.text("source")) for each in section.inners("texts")
    )
    if not texts:
        section.blame(FIELD_EMPTY, "texts", _("tên gọi phải có ít nhất một câu chữ"))
    return Term(section.text("id"), texts)
