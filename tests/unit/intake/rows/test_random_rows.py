"""Rows of totals, notes, signatures and headings put anywhere into a correct table never change a figure in silence."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.intake.rows.test_rows_that_are_no_data import CASES, Read, Rows, laid_out, read

SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORDS = CASES["wordings"]
TABLES = st.sampled_from(["trainings", "budget", "publicity"])
COUNTS = st.integers(1, 500)


@st.composite
def classes(draw: st.DrawFn) -> Rows:
    """Return classes with names, days and places, as clerks that do it right write them."""
    rows: Rows = []
    for number in range(draw(st.integers(1, 6))):
        first = date(2024, 1, 10) + timedelta(days=draw(st.integers(0, 300)))
        people = draw(COUNTS)
        times = people + draw(st.integers(0, 50))
        rows.append([f"Lớp số {number + 1}", "Khác", first, first + timedelta(days=2), "Lào Cai", people, times])
    return rows


@st.composite
def offered(draw: st.DrawFn, key: str) -> Rows:
    """Return rows whose names are those that the table offers."""
    names = [row[0] for row in CASES["offered"][key]]
    return [[name, draw(COUNTS), draw(COUNTS), ""] for name in names[: draw(st.integers(1, len(names)))]]


def tables(key: str) -> st.SearchStrategy[Rows]:
    """Return correct tables."""
    return classes() if key == "trainings" else offered(key)


def is_told(before: Read, after: Read, rows: range) -> bool:
    """Tell whether an error or warning stands at one of the rows."""
    return any(int("".join(filter(str.isdigit, place.split()[1]))) in rows for place in after.grave - before.grave)


@SETTINGS
@given(st.data())
def test_note_signature_or_heading_put_anywhere_changes_no_figure_in_silence(data: st.DataObject) -> None:
    key = data.draw(TABLES)
    table = data.draw(tables(key))
    place = data.draw(st.integers(0, len(table)))
    lines = st.one_of(
        st.sampled_from(WORDS["notes"]).map(lambda words: [[words]]),
        st.sampled_from(WORDS["groups"]).map(lambda words: [[words]]),
        st.sampled_from(WORDS["signatures"]),
    )
    block = [*data.draw(st.sampled_from([[], [[]]])), *data.draw(lines)]

    before, after = read(key, table), read(key, [*table[:place], *block, *table[place:]])

    assert (after.rows, after.sums) == (before.rows, before.sums) or is_told(before, after, range(5 + place, 40))


@SETTINGS
@given(st.data())
def test_row_of_totals_put_anywhere_is_left_out_or_told_at_its_place(data: st.DataObject) -> None:
    key = data.draw(TABLES)
    table = data.draw(tables(key))
    place = data.draw(st.integers(0, len(table)))
    parts = data.draw(st.sampled_from([table, table[:place] or table]))
    before = read(key, table)
    words = data.draw(st.sampled_from([*WORDS["totals"], *WORDS["cumulative"]]))
    total = laid_out(key, [[words, *read(key, parts).sums]])

    after = read(key, [*table[:place], *total, *table[place:]])

    told = is_told(before, after, range(5 + place, 6 + place))
    assert (after.rows, after.sums) == (before.rows, before.sums) or told


@SETTINGS
@given(st.data(), st.sampled_from(["", "Cả đề án", "Khối chung", "Số chốt", "Tập huấn năm 2024"]))
def test_sum_of_a_table_put_anywhere_under_any_name_is_told(data: st.DataObject, name: str) -> None:
    table = data.draw(classes())
    place = data.draw(st.sampled_from([0, len(table)]))
    before = read("trainings", table)

    after = read("trainings", [*table[:place], *laid_out("trainings", [[name, *before.sums]]), *table[place:]])

    is_sum = len(table) > 1 and max(before.sums) >= 10
    told = is_told(before, after, range(5 + place, 6 + place))
    assert not is_sum or (after.rows, after.sums) == (before.rows, before.sums) or told


@SETTINGS
@given(st.data())
def test_parts_put_below_a_row_are_not_added_or_told(data: st.DataObject) -> None:
    table = data.draw(classes())
    place = data.draw(st.integers(0, len(table) - 1))
    people, times = (int(str(table[place][column])) for column in (5, 6))
    first = data.draw(st.integers(0, people))
    parts: Rows = [["Cấp tỉnh", first, first], ["Cấp xã", people - first, times - first]]
    mark = data.draw(st.sampled_from(["- ", "+ ", "• ", "a) ", "– "]))
    marked: Rows = [[f"{mark}{row[0]}", *row[1:]] for row in parts]
    words = data.draw(st.sampled_from(["Trong đó:", "Gồm:", "Chia ra", "Bao gồm:"]))
    block: Rows = data.draw(st.sampled_from([marked, [[words], *marked], [[words], *parts]]))
    before = read("trainings", table)

    after = read("trainings", [*table[: place + 1], *laid_out("trainings", block), *table[place + 1 :]])

    told = is_told(before, after, range(5 + place, 9 + place))
    assert (after.rows, after.sums) == (before.rows, before.sums) or told


@SETTINGS
@given(st.data())
def test_correct_table_is_read_without_a_word(data: st.DataObject) -> None:
    key = data.draw(TABLES)
    table = data.draw(tables(key))

    found = read(key, table)

    assert {one for one in found.said if one[:6] >= "TAB130" and one[:6] < "TAB150"} == set()
