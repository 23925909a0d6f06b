"""A quantity that stands in two tables has one value, whichever of them is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from gen.domain.programme import CountedIn, Indicator
from gen.domain.tables import AgencyTables, IndicatorRow
from gen.progress import assess_year, merge_tables
from gen.progress.figures import read_figure
from gen.progress.indicators import rate_codes
from gen.progress.model import YearProgress
from gen.progress.settling import settled
from gen.progress.totals import RunningTotals, assess_totals, totals_of
from tests.support.figures import SmallProgramme, count, number, publicity, tables, training


def repeating(code: str, table: str, column: str = "", *rows: str) -> Indicator:
    return Indicator(code, code, "", "count", "sum", "", None, counted_in=CountedIn(table, column, rows))


PROGRAMME = SmallProgramme(
    indicators=(
        repeating("CT04", "trainings"),
        repeating("CT05", "trainings", "attendances"),
        repeating("CT06", "publicity", "quantity", "Hội nghị"),
    )
)
TWO_CLASSES = (training("A", "ASEAN", 10, 30), training("B", "ASEAN", 20, 40))
ONE_UNKNOWN = (training("A", "ASEAN", 10, 30), training("B", "ASEAN", 20, None))


def value_of(found: AgencyTables, code: str) -> tuple[object, tuple[str, ...]]:
    row = next(row for row in found.indicators if row.code == code)
    return row.value.number, row.value.lacking


def printed(found: AgencyTables) -> dict[str, object]:
    progress = assess_year(settled(found, PROGRAMME), None, PROGRAMME)
    ids = ("CT04", "CT05", "training.classes", "training.attendances")
    return {each: value.number for each in ids if (value := read_figure(progress, each)) is not None}


def shown(progress: YearProgress, figure_id: str) -> tuple[object, bool]:
    """Return the number, and whether it is printed with a star."""
    value = read_figure(progress, figure_id)
    assert value is not None
    return value.number, value.partial


def test_a_complete_table_stands_against_an_indicator_that_says_otherwise() -> None:
    found = tables(indicators=(count("CT04", 3), count("CT05", 60)), trainings=TWO_CLASSES)

    assert printed(found) == {"CT04": 2, "CT05": 70, "training.classes": 2, "training.attendances": 70}


def test_an_indicator_not_reported_is_printed_from_its_table() -> None:
    found = settled(tables(indicators=(count("CT05", None),), trainings=TWO_CLASSES), PROGRAMME)

    assert value_of(found, "CT05") == (70, ())


def test_an_indicator_that_knows_what_a_row_lacks_stands_for_the_total_too() -> None:
    found = tables(indicators=(count("CT04", 2), count("CT05", 75)), trainings=ONE_UNKNOWN)

    assert printed(found)["CT05"] == printed(found)["training.attendances"] == 75


def test_a_table_with_a_gap_gives_an_incomplete_sum_where_nothing_else_is_known() -> None:
    found = settled(tables(indicators=(count("CT05", None),), trainings=ONE_UNKNOWN), PROGRAMME)

    assert value_of(found, "CT05") == (30, ("B",))


def test_a_table_not_handed_in_leaves_the_indicator_and_its_total_as_reported() -> None:
    found = tables(indicators=(count("CT04", 4), count("CT05", 90)), absent=("trainings",))

    assert printed(found) == {"CT04": 4, "CT05": 90, "training.classes": 4, "training.attendances": 90}


def test_a_row_without_a_figure_is_that_of_the_indicator_which_repeats_it() -> None:
    found = settled(tables(indicators=(count("CT06", 7),), publicity=(publicity("Hội nghị", None, 9),)), PROGRAMME)

    assert found.publicity[0].quantity == number(7)


def test_what_agrees_is_left_as_it_was_typed() -> None:
    typed = replace(count("CT05", 70), value=number(70, "lc.xlsx!G6"))
    found = tables(indicators=(typed,), trainings=TWO_CLASSES)

    assert settled(found, PROGRAMME) is found


REPORTS = st.lists(
    st.builds(
        lambda given, attendances, absent: (given, () if absent else attendances, absent),
        st.tuples(st.none() | st.integers(0, 9), st.none() | st.integers(0, 99)),
        st.lists(st.none() | st.integers(0, 50), max_size=3),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


@given(REPORTS)
def test_sums_of_several_agencies_have_one_value_as_well(
    reports: list[tuple[tuple[int | None, int | None], list[int | None], bool]],
) -> None:
    parts = [
        settled(
            tables(
                f"u{place}",
                indicators=(count("CT04", given[0]), count("CT05", given[1])),
                trainings=tuple(training(f"L{row}", "ASEAN", 1, each) for row, each in enumerate(attendances)),
                absent=("trainings",) if absent else (),
            ),
            PROGRAMME,
        )
        for place, (given, attendances, absent) in enumerate(reports)
    ]
    progress = assess_year(merge_tables("m", 2024, parts, rates=rate_codes(PROGRAMME)), None, PROGRAMME)

    assert shown(progress, "CT04") == shown(progress, "training.classes")
    assert shown(progress, "CT05") == shown(progress, "training.attendances")
    running = RunningTotals("m", PROGRAMME)
    for part in parts:
        running.add(totals_of(part, PROGRAMME))
    added = running.totals()
    assert added is not None
    assert assess_totals(added, PROGRAMME).training.attendances.number == progress.training.attendances.number


@pytest.mark.parametrize("row", [count("CT04", 1), count("CT10", 1)])
def test_an_indicator_that_repeats_nothing_is_left_alone(row: IndicatorRow) -> None:
    found = tables(indicators=(row,), trainings=TWO_CLASSES)

    assert settled(found, SmallProgramme()) is found


def test_a_gap_of_a_table_is_named_once_and_not_at_its_indicator_too() -> None:
    found = settled(tables(indicators=(count("CT05", None),), trainings=ONE_UNKNOWN), PROGRAMME)

    missing = assess_year(found, None, PROGRAMME).missing

    assert [(gap.table, gap.row) for gap in missing if "CT0" not in gap.row or gap.row == "CT05"] == [("Tập huấn", "B")]
