"""Sums of thousands of reports, added up one after the other: the figures of the sum of all at once."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from gen.domain.schema import REPORT_TABLES
from gen.domain.tables import AgencyTables, InstrumentRow, TaskStatus
from gen.domain.values import Value
from gen.progress import assess_year, merge_tables
from gen.progress.figures import figure_ids, read_figure, task_figure_ids
from gen.progress.model import YearProgress
from gen.progress.totals import RunningTotals, Totals, add_totals, assess_totals, totals_of
from tests.support.figures import SmallProgramme, budget, count, publicity, ratio, tables, task, training
from tests.support.memory import peak_of

counts = st.none() | st.integers(0, 1000)
ROWS = {
    "indicators": st.tuples(
        st.none() | st.builds(ratio, counts, counts, target=st.sampled_from([None, 80, 100])),
        st.none() | st.builds(count, st.just("CT03"), st.none() | st.integers(0, 1)),
        st.none() | st.builds(count, st.just("CT06"), counts),
    ).map(lambda rows: tuple(row for row in rows if row)),
    "tasks": st.lists(
        st.builds(
            task,
            st.sampled_from(["1a", "1b", "2đ"]),
            st.none() | st.sampled_from(TaskStatus),
            st.none() | st.dates(date(2024, 1, 1), date(2025, 6, 1)),
        ),
        max_size=2,
        unique_by=lambda row: row.code,
    ).map(tuple),
    "trainings": st.lists(st.builds(training, st.text("abc"), st.just("ASEAN"), counts, counts), max_size=2).map(tuple),
    "instruments": st.lists(st.just(InstrumentRow("1/KH", None, "", "")), max_size=2).map(tuple),
    "publicity": st.lists(st.builds(publicity, st.sampled_from("xy"), counts, counts), max_size=2).map(tuple),
    "budget": st.lists(
        st.builds(budget, st.sampled_from("pq"), counts, counts), max_size=2, unique_by=lambda row: row.funding
    ).map(tuple),
}


@st.composite
def reports(draw: st.DrawFn) -> list[AgencyTables]:
    found = []
    for position in range(draw(st.integers(1, 9))):
        absent = draw(st.sets(st.sampled_from(REPORT_TABLES)))
        rows = {key: draw(kind) for key, kind in ROWS.items() if key not in absent}
        as_of = draw(st.none() | st.dates(date(2024, 11, 1), date(2024, 12, 14)))
        found.append(tables(f"u{position}", 2024, absent=tuple(sorted(absent)), as_of=as_of, **rows))
    return found


def shown(progress: YearProgress) -> dict[str, object]:
    """Return every figure but its cells."""
    ids = (*figure_ids(progress), *task_figure_ids(progress))
    values = {each: read_figure(progress, each) or Value() for each in ids}
    return {each: (value.number, value.estimated, set(value.lacking)) for each, value in values.items()}


@settings(max_examples=50)
@given(reports())
def test_a_running_sum_has_every_figure_of_the_sum_at_once(parts: list[AgencyTables]) -> None:
    programme = SmallProgramme()
    running = RunningTotals("m", programme)
    for part in parts:
        running.add(totals_of(part, programme))
    added = running.totals()

    assert added is not None
    assert shown(assess_totals(added, programme)) == shown(assess_year(merge_tables("m", 2024, parts), None, programme))
    assert added.tables.members == tuple(part.agency_id for part in parts)


@settings(max_examples=50)
@given(reports(), st.data())
def test_groups_of_reports_may_be_added_up_apart(parts: list[AgencyTables], data: st.DataObject) -> None:
    programme = SmallProgramme()
    cut = data.draw(st.integers(0, len(parts) - 1))
    each = [totals_of(part, programme) for part in parts]
    groups = [add_totals("g", group, programme) for group in (each[:cut], each[cut:]) if group]

    apart, at_once = add_totals("m", groups, programme), add_totals("m", each, programme)

    assert shown(assess_totals(apart, programme)) == shown(assess_totals(at_once, programme))
    assert [row.target for row in apart.tables.indicators] == [row.target for row in at_once.tables.indicators]


def test_a_target_in_per_cent_is_not_added_where_nobody_reported_the_rate() -> None:
    silent = [totals_of(tables(name, indicators=(ratio(None, None, target=80),)), SmallProgramme()) for name in "ab"]

    assert add_totals("m", silent, SmallProgramme()).tables.indicators[0].target.number == Decimal(80)


def test_a_sum_is_no_larger_than_a_report_but_for_the_ids_in_it() -> None:
    rows = {
        "indicators": (ratio(9, 10),),
        "tasks": (task("1a", TaskStatus.DONE),),
        "trainings": (training("Lớp", "ASEAN", 9, 9),),
        "publicity": (publicity("Hội nghị", 1, 9),),
    }
    running = RunningTotals("m", SmallProgramme())
    for number in range(100):
        running.add(totals_of(tables(f"u{number}", 2024, **rows), SmallProgramme()))
    added = running.totals()

    assert added is not None
    assert reduce(max, map(len, rows_of(added))) == 1
    assert cells_of(added) == 0
    assert assess_totals(added, SmallProgramme()).training.classes.number == 100


def test_memory_of_a_running_sum_grows_by_the_ids_alone() -> None:
    peak_of(additions(10))  # what is made once is made
    few, many = peak_of(additions(40)), peak_of(additions(640))

    assert (many - few) / 600 < 200  # bytes a report: its id, and its place among the members


def additions(reports: int) -> Iterator[None]:
    rows = {"indicators": (ratio(9, 10),), "trainings": (training("Lớp", "ASEAN", 9, 9),) * 20}
    running = RunningTotals("m", SmallProgramme())
    for number in range(reports):
        running.add(totals_of(tables(f"u{number}", 2024, **rows), SmallProgramme()))
        yield


def rows_of(totals: Totals) -> list[tuple[object, ...]]:
    found = totals.tables
    return [found.indicators, found.tasks, found.trainings, found.publicity, found.files, found.paragraphs]


def cells_of(totals: Totals) -> int:
    values = [*totals.counts.values(), *(row.numerator for row in totals.tables.indicators)]
    return sum(len(value.cells) for value in values)
