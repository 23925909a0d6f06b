"""Every figure of one document of each kind, computed once more from the CSV files by other code."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from gen.domain.document import FigureRecord
from gen.pipeline.reports.workshop import Workshop
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import read_record
from tests.support import recomputed as again
from tests.support.made import MadeOnce
from tests.support.recomputed import COUNTS, Amount

AGENCY, FORMER = "lao-cai", ("lao-cai", "yen-bai")
CLOSE = Decimal("0.005")
"""Rates are kept to two decimals."""
OF_THE_CHECKS = {"reports.valid", "reports.faulty"}
"""What the checks of reports count is not a figure of the tables."""
BILLIONS = Decimal(1000)
LEVELS = {"ministry": False, "province": True}
SILENT = (("guidance", "bnv"), ("collection", "lao-cai.snv"), ("cover", AGENCY))
"""Letters that state no figure."""


def figures_of(made_once: MadeOnce, kind: str, year: int, agency: str, form: str = "") -> dict[str, FigureRecord]:
    stored = read_record(DocxArchive(made_once(kind, year, agency, form)))
    assert stored is not None
    return {figure.id: figure for figure in stored.record.figures}


def assert_same(printed: dict[str, FigureRecord], computed: dict[str, Amount]) -> None:
    """Assert that every figure printed was computed, to the same number, and starred where a part is lacking."""
    assert set(printed) == set(computed)
    differing = {
        id_: (figure.text, computed[id_])
        for id_, figure in printed.items()
        if not _agrees(figure, computed[id_].number) or figure.text.endswith("*") != computed[id_].partial
    }
    assert differing == {}


def _agrees(figure: FigureRecord, number: Decimal | None) -> bool:
    if figure.value is None or number is None:
        return figure.value is None and number is None
    return abs(Decimal(figure.value) - number) <= CLOSE


def test_the_annual_report_of_a_province(made_once: MadeOnce) -> None:
    ids = (AGENCY,)
    computed = again.goals(2024, ids, COUNTS) | again.activities(2024, ids)
    computed |= again.task_figures(again.tasks(2024, AGENCY), again.closed_on(2024, AGENCY))

    assert_same(figures_of(made_once, "annual", 2024, AGENCY), computed)


def test_where_the_supplement_of_a_province_starts_from(made_once: MadeOnce) -> None:
    found = again.goals(2022, (AGENCY,), ())
    computed = {id_: found[id_] for id_ in found if id_.startswith(("CT01", "CT02")) and "remaining" not in id_}
    printed = figures_of(made_once, "plan", 2022, AGENCY)

    assert_same({id_: figure for id_, figure in printed.items() if id_.startswith("CT")}, computed)


@pytest.mark.parametrize("agency", ["ha-giang", "btc"])
def test_the_midterm_report_of_a_province_and_of_a_ministry(made_once: MadeOnce, agency: str) -> None:
    years = range(2019, 2023)
    computed = again.goals(2022, (agency,), ()) | again.evaluated(dict.fromkeys(years, (agency,)))
    works = again.over_years([again.tasks(year, agency) for year in years])
    computed |= again.task_figures(works, again.closed_on(2022, agency))

    assert_same(figures_of(made_once, "midterm", 2022, agency), computed)


def test_the_final_report_of_a_merged_province(made_once: MadeOnce) -> None:
    bodies: dict[int, Sequence[str]] = dict.fromkeys(range(2019, 2025), FORMER) | {2025: (AGENCY,)}
    computed = again.goals(2025, (AGENCY,), ()) | again.evaluated(bodies)
    by_year = [again.together([again.tasks(year, body) for body in ids]) for year, ids in bodies.items()]
    computed |= again.task_figures(again.over_years(by_year), again.closed_on(2025, AGENCY))

    assert_same(figures_of(made_once, "final", 2025, AGENCY), computed)


@cache
def _nation(year: int) -> dict[str, Amount]:
    """Return the figures of all bodies in a year, with those of either level and who has reported."""
    ids = again.bodies(year)
    found = again.goals(year, ids, COUNTS) | again.activities(year, ids)
    for level, province in LEVELS.items():
        of_level = [body for body in ids if again.is_province(body) == province]
        own = again.goals(year, of_level, ())
        found |= {f"{code}.{level}.result": own[f"{code}.result"] for code in ("CT01", "CT02", "CT03", "CT13")}
        found |= {f"reports.{level}.{state}": _number(len(of_level)) for state in ("received", "expected")}
    for name in ("planned", "spent"):
        millions = found[f"budget.{name}"]
        assert millions.number is not None
        found[f"budget.{name}.billions"] = Amount(millions.number / BILLIONS, millions.partial)
    return found | _work(year, ids) | _reports(year, ids)


def _number(number: int) -> Amount:
    return Amount(Decimal(number))


def _work(year: int, ids: Sequence[str]) -> dict[str, Amount]:
    counted = [again.task_figures(again.tasks(year, body), again.closed_on(year, body)) for body in ids]
    names = ("tasks.total", "tasks.overdue", *(f"tasks.group-{number}" for number in range(1, 6)))
    found = {name: again.added(each[name] for each in counted) for name in names}
    for number in range(1, 6):
        late = [
            again.task_figures(
                [work for work in again.tasks(year, body) if work.code[0] == str(number)], again.closed_on(year, body)
            )["tasks.overdue"]
            for body in ids
        ]
        found[f"tasks.group-{number}.overdue"] = again.added(late)
    return found


def _reports(year: int, ids: Sequence[str]) -> dict[str, Amount]:
    frame = again.table(year, "tiep-nhan")
    days = {body: again.day_of(text) for body, text in zip(frame[again.ID], frame["Ngày nhận"], strict=True)}
    late = sum((days[body] or date.min) > date(year, 12, 14) for body in ids)
    counted = {"expected": len(ids), "received": len(ids), "late": late, "on-time": len(ids) - late}
    return {f"reports.{state}": _number(n) for state, n in {**counted, "not-sent": 0, "undated": 0}.items()}


def _without_checks(printed: dict[str, FigureRecord]) -> dict[str, FigureRecord]:
    return {id_: figure for id_, figure in printed.items() if id_ not in OF_THE_CHECKS}


def test_the_summary_of_a_year(made_once: MadeOnce) -> None:
    printed = _without_checks(figures_of(made_once, "summary", 2024, "bnv", "annual"))

    assert_same(printed, _nation(2024))


@pytest.mark.parametrize(("form", "year"), [("midterm", 2022), ("final", 2025)])
def test_the_summary_of_a_period(made_once: MadeOnce, form: str, year: int) -> None:
    printed = _without_checks(figures_of(made_once, "summary", year, "bnv", form))
    totals = again.totals({each: again.bodies(each) for each in range(2019, year + 1)})
    for name in ("planned", "spent"):
        millions = totals[f"total.{name}"]
        assert millions.number is not None
        totals[f"total.{name}.billions"] = Amount(millions.number / BILLIONS, millions.partial)

    assert_same(printed, _nation(year) | totals)


def test_the_report_on_plans(workshop: Workshop, made_once: MadeOnce) -> None:
    day = workshop.programme.default_date("plan-status", 2019)
    states = {body: _plan_of(body, day) for body in again.bodies(2019)}
    counted = dict.fromkeys(("on-time", "accepted", "late", "undated", "not-issued", "unknown"), 0)
    for state in states.values():
        counted[state] += 1
    open_states = ("not-issued", "unknown")
    computed = {f"plans.{state}": _number(number) for state, number in counted.items()}
    for level, province in LEVELS.items():
        of_level = [body for body in states if again.is_province(body) == province]
        computed[f"plans.{level}.expected"] = _number(len(of_level))
        computed[f"plans.{level}.issued"] = _number(sum(states[body] not in open_states for body in of_level))
    issued = sum(state not in open_states for state in states.values())
    computed |= {"plans.expected": _number(len(states)), "plans.issued": _number(issued)}

    assert_same(figures_of(made_once, "plan-status", 2019, "bnv"), computed)


def _plan_of(body: str, day: date) -> str:
    frame = again.rows(2019, "van-ban", body)
    plans = frame[frame["Trích yếu"].str.lower().str.contains("kế hoạch hành động")]
    issued_on = again.day_of(plans["Ngày ban hành"].iloc[0]) if len(plans) else None
    said = again.cell(2019, body, "CT03", "Giá trị").number
    if said == 0 or (issued_on is not None and issued_on > day):
        return "not-issued"
    if issued_on is None:
        return "unknown" if said is None and not len(plans) else "undated"
    if issued_on <= date(2019, 6, 30):
        return "on-time"
    return "accepted" if issued_on <= date(2019, 8, 31) else "late"


def test_the_proposal_of_a_province(made_once: MadeOnce) -> None:
    found = again.goals(2024, (AGENCY,), ())
    computed = {id_: found[id_] for id_ in found if id_.startswith(("CT01", "CT02"))}

    assert_same(figures_of(made_once, "proposal", 2024, AGENCY), computed)


def test_the_submission_on_changes_to_the_programme(made_once: MadeOnce) -> None:
    ids = again.bodies(2024)
    found = again.goals(2024, ids, ())
    computed = {id_: found[id_] for id_ in found if id_.startswith(("CT01", "CT02"))}
    frame = again.table(2024, "noi-dung")
    asking = frame[(frame["Mục"] == "Kiến nghị") & frame[again.ID].isin(ids)][again.ID].nunique()
    computed |= {"reports.received": _number(len(ids)), "requests.agencies": _number(asking)}

    assert_same(figures_of(made_once, "amendment", 2024, "bnv"), computed)


@pytest.mark.parametrize(("kind", "agency"), SILENT)
def test_a_letter_that_states_no_figure_carries_none(made_once: MadeOnce, kind: str, agency: str) -> None:
    assert figures_of(made_once, kind, 2024, agency) == {}
