"""Sheets of plans: activities, yearly targets, words of the agency's own; in step with the sheet of funds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gen.domain.programme import Task
from gen.vietnamese import cited_date, first_upper
from scripts.demo.budget import INTEGRATED, LOCAL, PARTNERS
from scripts.demo.dice import Dice
from scripts.demo.indicators import COVID
from scripts.demo.instruments import series_number
from scripts.demo.reporter import Reporter
from scripts.demo.sharing import shared
from scripts.demo.stock import texts
from scripts.demo.tasks import PROJECTS, with_offices
from scripts.demo.trajectory import FIRST, KNOWLEDGE, LAST, SKILLS
from scripts.demo.values import MISSING, Row, day, is_working, millions
from scripts.demo.wording import own_words

ACTION_YEARS = (2019, 2022)
"""The years whose workbook holds the plan of a whole period."""
SUBMITTED = {2019: (6, 3), 2022: (12, 12)}
"""Month and day from which the submission of an action plan is dated; that of a yearly plan is of January."""
_FIRST_MONTHS = dict.fromkeys(COVID, (6, 8))
"""The months in which activities begin, where these are not the usual ones."""
_OFTEN = ("1a", "3a", "3a")
_A_YEAR = 9
"""How many other sub-items a yearly plan takes up."""


@dataclass(frozen=True, slots=True)
class _Activity:
    """An activity before its money is known: its sub-item, words and time; ``years`` of them."""

    task: Task
    text: str
    quantity: str
    unit: str
    place: str
    start: date
    end: date

    @property
    def years(self) -> int:
        return self.end.year - self.start.year + 1


def plan_rows(reporter: Reporter, budget: Sequence[Row]) -> list[Row]:
    """Return the activities: those of the whole period in the years of action plans, and those of the year itself."""
    tasks = {task.code: task for task in reporter.programme.tasks_on(reporter.day)}
    rows: list[Row] = []
    if reporter.year in ACTION_YEARS:
        activities = [
            _lasting(reporter, task, turn)
            for turn, task in enumerate([*tasks.values(), tasks["3a"], tasks["1a"]])
            if not _was_over(task.code, reporter.year)
        ]
        rows += _with_money(reporter, activities, budget)
    if reporter.year > FIRST:
        codes = _codes_of_the_year(reporter, list(tasks))
        rows += _with_money(
            reporter, [_of_the_year(reporter, tasks[code], turn) for turn, code in enumerate(codes)], budget
        )
    return rows


def _codes_of_the_year(reporter: Reporter, codes: list[str]) -> list[str]:
    others = [code for code in codes if code not in _OFTEN and not _is_over(code, reporter.year)]
    begin = Dice("plan codes", reporter.id).whole(0, len(others) - 1) + 5 * reporter.year
    chosen = {others[(begin + 2 * step) % len(others)] for step in range(_A_YEAR)}
    return sorted([*_OFTEN, *chosen], key=codes.index)


def _is_over(code: str, year: int) -> bool:
    return code in PROJECTS and not PROJECTS[code][0] <= year <= PROJECTS[code][1]


def _was_over(code: str, year: int) -> bool:
    """Tell whether a project was done when the plan was made: a supplement does not take it up again."""
    return year > FIRST and code in PROJECTS and PROJECTS[code][1] <= year


def _lasting(reporter: Reporter, task: Task, turn: int) -> _Activity:
    begin, due = PROJECTS.get(task.code, (FIRST, LAST))
    first = FIRST if reporter.year == FIRST else reporter.year + 1
    start = date(max(begin, first), 7 if begin <= first == FIRST else 1, 1)
    end = date(due, 11, 30) if due >= start.year and task.code in PROJECTS else date(LAST, 12, 31)
    return _activity(reporter, task, turn, start, end)


def _of_the_year(reporter: Reporter, task: Task, turn: int) -> _Activity:
    dice = reporter.dice(f"plan time {task.code} {turn}")
    first = dice.whole(*_FIRST_MONTHS.get(reporter.year, (2, 6)))
    if reporter.year == LAST and reporter.merged and reporter.local:
        first = dice.whole(8, 9)  # its plan is of the summer, after the merger
    last = dice.whole(first + 2, 11)
    return _activity(reporter, task, turn, date(reporter.year, first, 1), _end_of(reporter.year, last))


def _end_of(year: int, month: int) -> date:
    return date(year, month, 30 if month in (4, 6, 9, 11) else 31)


def _activity(reporter: Reporter, task: Task, turn: int, start: date, end: date) -> _Activity:
    stock = texts("plans")["province" if reporter.local else "ministry"][task.code]
    lasting = "lasting" if end.year > reporter.year else "year"
    dice = reporter.dice(f"plan {lasting} {task.code} {turn}")
    words = plan_words(reporter, dice, turn)
    phrase = stock[(reporter.steady_dice(f"plan {task.code}").whole(0, 11) + reporter.year + turn) % len(stock)]
    text, _bar, counted = phrase.partition("|")
    quantity, unit = counted_in(dice, task.code, counted, end.year - start.year + 1)
    place = words["place"] if "{place}" in text else MISSING
    return _Activity(task, text.format_map(words), quantity, unit, place, start, end)


def counted_in(dice: Dice, code: str, counted: str, years: int) -> tuple[str, str]:
    """Return quantity and unit of an activity over some years; ``counted`` is what its own phrase says of them."""
    known = texts("plans")["codes"][code]
    if counted[:1].isdigit():
        number, unit = counted.split(" ", 1)
        return number, unit
    each = dice.whole(*known["year"])
    return str(each if known.get("once") else each * years), counted or known["unit"]


def plan_words(reporter: Reporter, dice: Dice, turn: int) -> dict[str, str]:
    """Return what is an agency's own, by its place in a phrase."""
    character = reporter.character(turn)
    return {
        **own_words(reporter, dice, turn),
        "Unit": first_upper(reporter.agency.unit),
        "feature": character.feature,
        "economy": character.economy,
        "field": character.field,
        "link": character.link,
        "audience": character.audience,
        "lower": reporter.programme.term("lower-level", reporter.day),
    }


def _with_money(reporter: Reporter, activities: Sequence[_Activity], budget: Sequence[Row]) -> list[Row]:
    """Return the rows; the money that the year's sheet of funds plans is shared among what costs anything."""
    known = texts("plans")["codes"]
    weights = [float(known[each.task.code]["weight"] * each.years) for each in activities]
    funds = {row[0]: float(row[1].replace(",", ".") or 0) for row in budget}
    own = next((name for name in funds if name not in (PARTNERS, INTEGRATED)), LOCAL)
    span = max(each.years for each in activities)
    costs = shared(round(funds.get(own, 0.0) / 5) * span, weights)
    rows = []
    for each, cost in zip(activities, costs, strict=True):
        amount = 5.0 * cost
        helped = funds.get(PARTNERS, 0.0) if each.task.code == "1c" and span == 1 else 0.0
        funding = PARTNERS if helped else (own if amount else INTEGRATED)
        rows.append(_row(reporter, each, millions(helped or amount), funding))
    return rows


def _row(reporter: Reporter, each: _Activity, cost: str, funding: str) -> Row:
    task, known = each.task, texts("plans")["codes"][each.task.code]
    lead = task.province_lead if reporter.local else task.ministry_lead
    partners = task.partners if reporter.local else "các đơn vị thuộc, trực thuộc"
    leads = with_offices(reporter, lead)
    return (
        task.code,
        each.text,
        each.place,
        each.quantity,
        each.unit,
        leads,
        "; ".join(part for part in with_offices(reporter, partners).split("; ") if part not in leads.split("; ")),
        day(each.start),
        day(each.end),
        known["product"],
        cost,
        funding,
    )


def path_rows(reporter: Reporter) -> list[Row]:
    """Return the targets of the years to come in the year of an action plan, else of the year: code, year, per cent."""
    last = LAST if reporter.year in ACTION_YEARS else reporter.year
    return [
        (code, str(year), str(_target(reporter, code, year)), MISSING)
        for code in ("CT01", "CT02")
        for year in range(reporter.year, last + 1)
    ]


def _target(reporter: Reporter, code: str, year: int) -> int:
    """Return the per cent to be reached by the end of a year: near the usual path, the Decision's own at the end."""
    shares, goal = (KNOWLEDGE, 100) if code == "CT01" else (SKILLS, 80)
    if year == LAST:
        return goal
    lean = reporter.steady_dice(f"path {code}").whole(-3, 4)
    return round(100 * shares[year]) + lean


def plan_text_rows(reporter: Reporter) -> list[Row]:
    """Return what the plan says in the agency's own words: section, text."""
    sections = texts("plans")["words"]["province" if reporter.local else "ministry"]
    rows: list[Row] = []
    for section, stock in sections.items():
        rows.extend((section, text) for text in _texts(reporter, section, stock))
    return [*rows, ("Tờ trình", _submission(reporter))]


def _texts(reporter: Reporter, section: str, stock: Sequence[str]) -> Iterator[str]:
    """Yield a section's texts: one of its description, else all, another one first in each agency and year."""
    begin = reporter.steady_dice(f"plan text {section}").whole(0, 11) + reporter.year
    count = 1 if section == "Đặc điểm" else len(stock)
    for step in range(count):
        phrase = stock[(begin + step) % len(stock)]
        dice = reporter.dice(f"plan text {section} {step}")
        yield phrase.format_map(plan_words(reporter, dice, step))


def _submission(reporter: Reporter) -> str:
    month, first = SUBMITTED.get(reporter.year, (1, 5))
    if reporter.id == "bnv" and reporter.year == FIRST:
        month, first = 2, 25  # its plan is of 07/3/2019 (Công văn số 1226/BNV-HTQT)
    dice = reporter.dice("submission")
    issued = next(
        value
        for value in (date(reporter.year, month, first + step) for step in range(dice.whole(0, 3), 12))
        if is_working(value)
    )
    unit = "SNV" if reporter.local else reporter.agency.unit_symbol
    return f"số {series_number(reporter, 'TTr', issued)}/TTr-{unit} ngày {cited_date(issued)}"
