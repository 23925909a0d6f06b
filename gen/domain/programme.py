"""A programme as data: tasks, indicators, legal bases, deadlines, recipients, kinds of document."""

from datetime import date, timedelta

from msgspec import Struct, field

from gen.domain.agency import Validity
from gen.domain.document import Behaviour
from gen.domain.working_days import working_day_before


class TaskGroup(Struct, frozen=True):
    """One of the groups of solutions of the Decision."""

    number: int
    title: str
    wording: str = ""
    """The heading verbatim, with the clause that ``title`` leaves out."""


class Task(Struct, frozen=True):
    """A lettered sub-item of the Decision: ``code`` ``2đ`` is group 2, point đ.

    ``wording`` is verbatim, ``summary`` shorter; ``wording`` and ``letter_printed`` are "" where the text is not at
    hand.
    """

    code: str
    group: int
    letter: str
    summary: str
    wording: str
    ministry_lead: str
    province_lead: str
    partners: str
    schedule: str
    product: str
    measure: str = ""
    letter_printed: str = ""
    """The letter as the Decision prints it; differs from ``letter`` where the Decision has d) twice (point 2đ)."""


class CountedIn(Struct, frozen=True):
    """Where an indicator is counted that repeats a table: its rows (``column`` ""), or the sum of a column.

    ``table`` and ``column`` are names of fields of ``AgencyTables`` and its rows; ``rows`` the keys of the rows that
    count (forms of publicity), empty for all.
    """

    table: str
    column: str = ""
    rows: tuple[str, ...] = ()


class Indicator(Struct, frozen=True):
    """A goal that is measured.

    ``kind`` is ``ratio`` (numerator/denominator, in per cent), ``count``, ``binary`` or ``given`` (an index that
    somebody else works out: one number, never added up); ``rollup`` says how units add up: ``ratio`` (sum numerators
    and denominators) or ``sum`` or ``last``; ``target`` in per cent or pieces, None if none.
    """

    code: str
    name: str
    unit: str
    kind: str
    rollup: str
    population: str
    target: str | None
    numerator_label: str = ""
    denominator_label: str = ""
    source: str = ""
    over_years: str = "sum"
    """How years add up: ``sum`` (a flow: classes held) or ``last`` (a stock at the cut-off: people ever trained)."""
    counted_in: CountedIn | None = None
    """The table that the indicator repeats, None where it stands for itself."""
    group: int = 0
    """The group of tasks that it measures, and below which reports print it; 0 where it belongs to none."""
    target_year: int | None = None
    """The year by which its target is to be met, where that is not the year of the programme's others."""
    periods: tuple[str, ...] = ()
    """Ids of the only periods in which it is reported, ``year`` for the year itself; () in all of them."""


class LegalBase(Struct, frozen=True):
    """An instrument that documents rest on, with the dates it was signed, came into force and lost force.

    ``citation`` is the full first citation without “Căn cứ”; ``issued_on`` its date; ``validity`` when it may be
    cited as in force.
    """

    id: str
    citation: str
    short: str
    issued_on: date
    validity: Validity
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    source: str = ""
    agencies: tuple[str, ...] = ()
    """Ids of the only agencies that cite it; empty where any agency of the levels may."""


class Deadline(Struct, frozen=True):
    """A date by which a document is due: month and day of the reporting year (or a fixed date), with its source."""

    id: str
    label: str
    month: int
    day: int
    inclusive: bool
    year: int | None = None
    source: str = ""
    derived: bool = False
    """Whether the date follows from a general rule because the programme itself gives none."""
    onward: str = ""
    """Id of the deadline of the next level, which adds up what is due here; "" at the top."""
    years_after: int = 0
    """1 where the day lies in the year after the one reported on."""

    def last_day(self, year: int) -> date:
        """Return the last day on which a document for ``year`` is still in time (“trước ngày 15” is the 14th)."""
        day = date((self.year or year) + self.years_after, self.month, self.day)
        return day if self.inclusive else day - timedelta(days=1)


class SignerForm(Struct, frozen=True):
    """How a document is signed.

    It has prefixes and titles, top to bottom (``TM. ỦY BAN NHÂN DÂN`` / ``KT. CHỦ TỊCH`` / ``PHÓ CHỦ TỊCH``).
    """

    lines: tuple[str, ...]
    name: str = ""


class KindSpec(Struct, frozen=True):
    """A kind of document: its Vietnamese type and abbreviation, years it exists for, template and recipients.

    ``recipients`` and ``addressees`` are patterns with ``{…}`` names of the agency; one list per level (``province``,
    ``ministry``, ``central``).
    """

    kind: str
    aliases: tuple[str, ...]
    title: str
    type_name: str
    abbreviation: str
    years: tuple[int, ...]
    levels: tuple[str, ...]
    template: str
    annexes: tuple[str, ...] = ()
    addressees: dict[str, tuple[str, ...]] = field(default_factory=dict)
    recipients: dict[str, tuple[str, ...]] = field(default_factory=dict)
    default_date: str = ""
    forms: tuple[str, ...] = ()
    """Ways it may be issued (``--form``), the default first: ``plan`` alone or attached to a ``decision``."""
    deadline: str = ""
    """Id of the deadline by which agencies send it."""
    issuer: str = ""
    """Id of the one agency that issues it (``bnv``); empty where each agency issues its own."""
    issuers: dict[str, str] = field(default_factory=dict)
    """Who issues it, instead of ``issuer``, to the agencies of a level: ``home-affairs`` is the department that adds up
    the reports of their province."""
    per_addressee: bool = False
    """Whether the issuer writes one to each agency separately (a reminder)."""
    rank: str = "deputy"
    """Who signs as a rule: ``head`` or ``deputy``."""
    ranks: dict[str, str] = field(default_factory=dict)
    """Who signs for the issuers of a level where that is not the kind's own ``rank``."""
    source: str = ""
    deadlines: dict[str, str] = field(default_factory=dict)
    """Ids of the deadlines of levels that do not have the kind's own ``deadline``."""
    default_dates: dict[str, str] = field(default_factory=dict)
    """The usual days (``12-04``) of levels, forms or years, or of a form in a year (``plan-2022``).

    They are those that do not have the kind's own ``default_date``."""

    behaviour: Behaviour = Behaviour.ANNUAL
    """What it does: which figures it rests on, and what it says of them."""

    year_before: bool = False
    """Whether it is written in the year before the one that it is about (an estimate of funds)."""

    year_after: bool = False
    """Whether it is written in the year after the one that it is about (a report due in January)."""

    weekends: bool = False
    """Whether its usual day stays where it falls on a Saturday or Sunday."""

    periods: tuple[str, ...] = ("",)
    """Ids of the periods that it is made for; "" is the year itself."""

    subject: str = ""
    """What its title says below the type, with names in braces ({project}, {when} …); "" for what is usual."""

    def deadline_of(self, level: str) -> str:
        """Return the id of the deadline of a level; "" if there is none."""
        return self.deadlines.get(level, self.deadline)

    def usual_day(self, year: int, level: str = "", form: str = "") -> date:
        """Return the day that the documents of a level, and of a form, have in a year when none is asked for.

        Nobody signs on a weekend: the working day before it is taken, unless the programme wants it otherwise.
        """
        keys = (f"{form}-{year}", form, str(year), level)
        found = next((self.default_dates[key] for key in keys if key in self.default_dates), self.default_date)
        month, day = found.split("-")
        usual = date(year - self.year_before + self.year_after, int(month), int(day))
        return usual if self.weekends else working_day_before(usual)
