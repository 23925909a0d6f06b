"""How every document speaks of its programme: names, years, who is reported to, and words of the programme's own."""

from datetime import date
from functools import lru_cache

from msgspec import Struct

from gen.domain.document import Behaviour
from gen.domain.measures import OwnWords
from gen.domain.programme import Indicator
from gen.programme import Programme
from gen.vietnamese import first_lower, join
from gen.vietnamese.spelled import in_words


class Joint(Struct, frozen=True):
    """Work with others: how a list of tables, a sentence and an enumeration call it; "" if there is none."""

    title: str
    told: str
    short: str


class Spans(Struct, frozen=True):
    """The years of the programme.

    ``whole`` goes from ``first`` to ``last``; ``first_phase`` and ``second_phase`` are the two that are compared where
    it is ``phased``, else the years up to its midterm and those from it on; no line ends within a span, but within
    ``first_plain`` and ``second_plain``, with which headings end. ``shared_year`` is that of both phases.
    Plans are supplemented in the year ``supplement``, the years ``midterm`` and ``final`` have evaluations; None where
    there is none. The targets are those of ``target``, the even way to them begins in ``path_from``.
    """

    first: int
    last: int
    whole: str
    phased: bool
    first_phase: str
    second_phase: str
    first_plain: str
    second_plain: str
    shared_year: int | None
    supplement: int | None
    midterm: int | None
    final: int | None
    path_from: int
    target: int


class ProgrammeNames(Struct, frozen=True):
    """What templates call the programme.

    ``name`` is its short name, ``word`` what it is (Đề án, Chương trình); ``collector`` adds up the reports of the
    ``reporters`` and reports to ``reports_to``; ``groups`` is the number of groups of tasks in words. ``covered`` says
    who is trained in what, by the indicators with the codes ``coverage``, "" where the programme counts nobody trained.
    ``outlook`` is what its contents go on under after its end, ``successor`` what is known to come then, each "" where
    nothing is said of it. ``joint_group``, ``publicity_group`` and ``trainings_group`` are the numbers of the groups
    with which a report tells of them.
    """

    name: str
    word: str
    midterm: str
    collector: str
    reports_to: str
    reporters: str
    groups: str
    years: Spans
    coverage: tuple[str, ...]
    covered: str
    publicity: str
    information: str
    aims: str
    standards: str
    joint: Joint
    outlook: str
    successor: str
    publicity_group: int
    trainings_group: int
    joint_group: int


@lru_cache(maxsize=64)
def programme_names(programme: Programme, day: date) -> ProgrammeNames:
    """Return the names of a programme on the day of a document."""
    measures, name = programme.measures, programme.decision.short_name
    wording, successor, joint = measures.wording, measures.successor, measures.joint
    publicity, trainings, together = _groups(wording, programme.groups[-1].number)
    return ProgrammeNames(
        name=name,
        word=measures.word,
        midterm=wording.midterm,
        collector=programme.agencies.get(programme.lead, day).name,
        reports_to=measures.collection.reports_to,
        reporters=measures.collection.reporters,
        groups=in_words(len(programme.groups)),
        years=spans_of(programme),
        coverage=tuple(measures.coverage),
        covered=_covered(programme, day),
        publicity=wording.publicity or name,
        information=wording.information or name,
        aims=wording.aims or name,
        standards=wording.standards,
        joint=Joint(joint.title, first_lower(joint.title), joint.short or first_lower(joint.title)),
        outlook=successor.aim if successor else "",
        successor=successor.text if successor and measures.is_succeeded(day) else "",
        publicity_group=publicity,
        trainings_group=trainings,
        joint_group=together,
    )


def _groups(wording: OwnWords, last: int) -> tuple[int, int, int]:
    return wording.publicity_group or last, wording.trainings_group or last, wording.joint_group or last


def spans_of(programme: Programme) -> Spans:
    """Return the years of a programme."""
    decision, compared, path = programme.decision, programme.measures.compared, programme.measures.path
    midterm, supplement = _last(programme, Behaviour.MIDTERM), programme.plans.supplement_year
    first, second = _phases(programme, supplement or midterm)
    shared = compared[0].last_year if compared and compared[0].last_year == compared[1].first_year else None
    return Spans(
        first=decision.first_year,
        last=decision.last_year,
        whole=_kept(span(decision.first_year, decision.last_year)),
        phased=bool(compared),
        first_phase=_kept(first),
        second_phase=_kept(second),
        first_plain=first,
        second_plain=second,
        shared_year=shared,
        supplement=supplement,
        midterm=midterm,
        final=_last(programme, Behaviour.FINAL),
        path_from=path.base_year + 1,
        target=path.target_year,
    )


def _phases(programme: Programme, turn: int | None) -> tuple[str, str]:
    """Return the spans of the two phases: those compared, else up to a year and from it on, else the whole twice."""
    decision, compared = programme.decision, programme.measures.compared
    if compared:
        first, second = compared
        return span(first.first_year, first.last_year), span(second.first_year, second.last_year)
    return span(decision.first_year, turn or decision.last_year), span(turn or decision.first_year, decision.last_year)


def _kept(text: str) -> str:
    return text.replace(" ", "\u00a0")


def span(first: int, last: int) -> str:
    """Write a span of years: “2026 - 2030”."""
    return f"{first} - {last}"


def _last(programme: Programme, behaviour: Behaviour) -> int | None:
    return next(reversed(programme.years_of(behaviour)), None)


def _covered(programme: Programme, day: date) -> str:
    """Say who is trained in what: “công chức được tập huấn … và …”."""
    names = programme.measures.coverage
    covered = [each for each in programme.indicators_on(day) if each.code in names]
    if not covered:
        return ""
    return f"{covered[0].population} được tập huấn {join(first_lower(names[each.code]) for each in covered)}"


def reached(programme: Programme, goal: Indicator, target: str) -> str:
    """Say what a goal that is a rate shall have reached."""
    name = programme.measures.coverage.get(goal.code)
    if name is None:
        return f"{first_lower(goal.name)} đạt {target}"
    return f"{target} {goal.population} được tập huấn {first_lower(name)}"
