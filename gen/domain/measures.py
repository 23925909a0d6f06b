"""How a programme measures itself: the way to its targets, the phases it compares, what speaks for each goal."""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct, field

from gen.domain.decision import Phase
from gen.domain.periods import WHOLE_YEAR, ReportingPeriod
from gen.domain.programme import Deadline, Indicator

ANY_WORD = "chương trình"
"""What a programme is called where nothing says what it is."""
ANY_MIDTERM = "sơ kết"
"""What a midterm evaluation is called where the programme has no words of its own for it."""


class TargetPath(Struct, frozen=True):
    """The straight line to a target: nothing at the end of ``base_year``, all of it at the end of ``target_year``."""

    base_year: int
    target_year: int


class GoalEvidence(Struct, frozen=True):
    """Codes of the indicators and tasks by which a goal is judged."""

    indicators: tuple[str, ...]
    tasks: tuple[str, ...] = ()


class JointWork(Struct, frozen=True):
    """The indicators and tasks that are work with others, shown together under a title; without codes none is.

    ``short`` is what an enumeration calls it (“hợp tác với các nước …”).
    """

    title: str = ""
    indicators: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    short: str = ""


class Collection(Struct, frozen=True):
    """Who collects the reports (an agency's id), to whom it reports in turn, and what it calls those who report."""

    agency: str
    reports_to: str
    reporters: str = "bộ, ngành, địa phương"


class CoordinatingUnit(Struct, frozen=True):
    """The unit within an agency that coordinates a programme: the symbol of its papers, its name, its head's title."""

    symbol: str
    name: str
    head: str


class RegionalTable(Struct, frozen=True):
    """A table of regional activities beside the programme's own: its file, and the frameworks that rows may name.

    ``caption`` stands above it and in the list of tables, ``note`` below it: its source.
    """

    file: str
    frameworks: tuple[str, ...]
    caption: str = ""
    note: str = ""


class Successor(Struct, frozen=True):
    """What comes after the programme: what its contents go on under, and what is known of it from a day on."""

    known_from: date
    aim: str = ""
    text: str = ""


class OwnWords(Struct, frozen=True):
    """Words of the programme's own in sentences that every programme has; "" where the sentence does without.

    ``midterm`` is what its midterm evaluation is called; publicity is about ``publicity``, information about
    ``information``; a plan serves ``aims``, and staff are to meet ``standards``. The last three are the numbers of the
    groups of tasks with which a report tells of publicity, of classes and of work with others, 0 for the last group.
    """

    midterm: str = ANY_MIDTERM
    publicity: str = ""
    information: str = ""
    aims: str = ""
    standards: str = ""
    publicity_group: int = 0
    trainings_group: int = 0
    joint_group: int = 0


class Measures(Struct, frozen=True):
    """What figures and documents ask of a programme beside its Decision.

    ``compared`` are two phases or none; ``evidence`` is by id of the goal; ``coverage`` maps the indicators whose rates
    are drawn as charts to their short names; ``cut_off`` is the day on which the figures of a year are closed;
    ``form_subtitle`` stands below the title of the form, ``topics`` are those of classes that it offers.
    ``first_day`` is the day on which the figures of the first year begin, where that is not the day after a cut-off.
    ``whole_names`` are names that no line of a subject may divide; ``regional`` is the table of regional activities;
    ``successor`` is what comes after the programme. ``period`` is the part of the year that is reported on. ``project``
    is the full name that titles have, "" where that is the short one; ``word`` what it is (“Chương trình”),
    ``wording`` its own words in sentences that every programme has. ``notice`` heads forms and annexes until somebody
    has compared them with what the ministry prescribes; ``units`` are the units that coordinate it, by level.
    """

    path: TargetPath
    collection: Collection
    cut_off: Deadline
    compared: tuple[Phase, ...] = ()
    evidence: Mapping[str, GoalEvidence] = field(default_factory=dict)
    joint: JointWork = JointWork()
    coverage: Mapping[str, str] = field(default_factory=dict)
    form_subtitle: str = ""
    topics: tuple[str, ...] = ()
    first_day: date | None = None
    whole_names: tuple[str, ...] = ()
    regional: RegionalTable | None = None
    successor: Successor | None = None
    project: str = ""
    word: str = ANY_WORD
    notice: str = ""
    units: Mapping[str, CoordinatingUnit] = field(default_factory=dict)
    wording: OwnWords = OwnWords()
    period: ReportingPeriod = WHOLE_YEAR

    def period_of(self, year: int) -> tuple[date, date]:
        """Return the first and last day of the figures of a year, or of its period."""
        if self.period.id:
            return self.period.span_of(year)
        last = self.cut_off.last_day(year)
        if self.first_day is not None and year == self.first_day.year:
            return self.first_day, last
        return self.cut_off.last_day(year - 1) + timedelta(days=1), last

    def due_year(self, indicator: Indicator) -> int:
        """Return the year by which the target of an indicator is to be met."""
        return indicator.target_year or self.path.target_year

    def is_succeeded(self, day: date) -> bool:
        """Tell whether it is known on the day what comes after the programme."""
        return self.successor is not None and day >= self.successor.known_from
