"""The book of numbers, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from gen.domain.errors import RegisterError
from gen.register import EntryState, Series, SeriesOpening
from gen.register.book import Register
from tests.support.clock import StoppedClock
from tests.unit.register.asking import LAO_CAI, ask, confirm, take


def test_numbers_run_from_one_without_gap(book: Register) -> None:
    numbers = [take(book, ask(f"draft {index}")).entry.number for index in range(12)]

    assert numbers == list(range(1, 13))


def test_what_tells_of_the_book_that_another_run_just_began_is_no_sign_of_a_lost_one(
    location: str, open_book: Callable[[], Register]
) -> None:
    def numbered_meanwhile() -> None:
        take(open_book(), ask("first"))
        raise RegisterError("a document carries a number")

    book = Register(location, StoppedClock(), numbered_meanwhile)

    assert take(book, ask("second")).entry.number == 2
    book.close()


def test_a_sign_of_a_lost_book_refuses_one_without_numbers(location: str) -> None:
    def told() -> None:
        raise RegisterError("a document carries a number")

    with pytest.raises(RegisterError, match="carries a number"):
        Register(location, StoppedClock(), told)


def test_numbers_start_again_each_first_of_january(book: Register) -> None:
    take(book, ask("old", day=date(2024, 12, 31)))

    assert take(book, ask("new", day=date(2025, 1, 1))).entry.code == "01/BC-UBND"


def test_each_series_counts_for_itself(book: Register) -> None:
    series = (LAO_CAI, Series("ha-noi"), Series("lao-cai", "QĐ"), Series("lao-cai", secret=True), Series(""))

    numbers = [take(book, ask(one.key, one)).entry.number for one in series]

    assert numbers == [1] * len(series)


def test_the_same_draft_gets_the_same_number(book: Register) -> None:
    first = take(book, ask("report"))
    take(book, ask("another"))

    again = take(book, ask("report"))

    assert (again.entry, again.fresh) == (first.entry, False)


def test_a_confirmed_draft_keeps_its_number(book: Register) -> None:
    entry = take(book, ask("report")).entry
    issued = confirm(book, entry.id, "a" * 64)

    assert take(book, ask("report")).entry == issued
    assert (issued.state, issued.digest) == (EntryState.ISSUED, "a" * 64)


def test_a_run_cut_short_is_completed_by_its_path_although_the_draft_changed(book: Register) -> None:
    cut = take(book, ask("report", path="/van-thu/bao-cao.docx")).entry

    again = take(book, ask("report, edited", path="/van-thu/bao-cao.docx", day=date(2024, 12, 24))).entry

    assert (again.number, again.day) == (cut.number, cut.day)
    assert again.draft == ask("report, edited").draft


def test_a_confirmed_number_is_not_found_by_path(book: Register) -> None:
    confirm(book, take(book, ask("report", path="/x.docx")).entry.id, "a" * 64)

    assert take(book, ask("next report in the same file", path="/x.docx")).entry.number == 2


def test_confirming_twice_is_harmless(book: Register) -> None:
    entry = take(book, ask("report")).entry

    assert confirm(book, entry.id, "a" * 64) == confirm(book, entry.id, "a" * 64)


def test_confirming_with_another_file_is_refused(book: Register) -> None:
    entry = take(book, ask("report")).entry
    confirm(book, entry.id, "a" * 64)

    with pytest.raises(RegisterError, match="01/BC-UBND"):
        confirm(book, entry.id, "b" * 64)


def test_a_voided_number_stays_used(book: Register) -> None:
    take(book, ask("report"))

    voided = book.void(LAO_CAI, 2024, 1, "Ghi sai trích yếu")

    assert (voided.state, voided.reason) == (EntryState.VOID, "Ghi sai trích yếu")
    assert take(book, ask("another")).entry.number == 2


def test_the_draft_of_a_voided_number_gets_a_new_one(book: Register) -> None:
    take(book, ask("report"))
    book.void(LAO_CAI, 2024, 1, "Ghi sai ngày")

    assert take(book, ask("report")).entry.number == 2


@pytest.mark.parametrize("reason", ["", "  "])
def test_voiding_needs_a_reason(book: Register, reason: str) -> None:
    take(book, ask("report"))

    with pytest.raises(RegisterError, match="lý do"):
        book.void(LAO_CAI, 2024, 1, reason)


def test_voiding_an_unknown_number_is_refused(book: Register) -> None:
    with pytest.raises(RegisterError, match="07"):
        book.void(LAO_CAI, 2024, 7, "Nhầm")


def test_a_date_before_one_already_numbered_is_told(book: Register) -> None:
    take(book, ask("first", day=date(2024, 12, 20)))

    late = take(book, ask("second", day=date(2024, 12, 18)))

    assert (late.entry.number, late.overtaken) == (2, date(2024, 12, 20))


def test_dates_in_order_are_not_told(book: Register) -> None:
    take(book, ask("first", day=date(2024, 12, 20)))

    assert take(book, ask("second", day=date(2024, 12, 20))).overtaken is None


def test_a_series_can_open_in_the_middle_of_a_year_with_a_reason(book: Register) -> None:
    start = SeriesOpening(LAO_CAI, 2024, 58, "Số 01–57 ghi ở sổ giấy")
    book.open(start)

    assert take(book, ask("report")).entry.number == 58
    assert book.openings() == (start,)


def test_a_series_with_numbers_cannot_be_opened_again(book: Register) -> None:
    take(book, ask("report"))

    with pytest.raises(RegisterError, match="đã có số"):
        book.open(SeriesOpening(LAO_CAI, 2024, 58, "Sổ giấy"))


def test_a_series_without_numbers_can_be_opened_again_at_a_higher_number_only(book: Register) -> None:
    book.open(SeriesOpening(LAO_CAI, 2024, 58, "Số 01–57 ghi ở sổ giấy"))
    with pytest.raises(RegisterError, match="không thể đổi số bắt đầu"):
        book.open(SeriesOpening(LAO_CAI, 2024, 57, "Nhầm"))

    higher = SeriesOpening(LAO_CAI, 2024, 61, "Sổ giấy còn ba số nữa")
    book.open(higher)

    assert book.openings() == (higher,)
    assert take(book, ask("report")).entry.number == 61


def test_another_process_reads_what_was_written(open_book: Callable[[], Register]) -> None:
    written = take(open_book(), ask("report", path="/x.docx")).entry
    reader = open_book()

    assert reader.entries() == (written,)
    assert reader.find(LAO_CAI, 2024, 1) == written


def test_entries_are_chosen_by_series_and_year(book: Register) -> None:
    for day in (date(2023, 5, 1), date(2024, 5, 1)):
        for series in (LAO_CAI, Series("ha-noi")):
            take(book, ask(f"{series.key} {day}", series, day))

    chosen = book.entries(Series("ha-noi"), 2024)

    assert [(entry.series.key, entry.year) for entry in chosen] == [("ha-noi", 2024)]


def test_writers_at_once_never_collide_and_leave_no_gap(open_book: Callable[[], Register]) -> None:
    def write(writer: int) -> list[int]:
        book = open_book()
        return [take(book, ask(f"{writer} {index}")).entry.number for index in range(10)]

    with ThreadPoolExecutor(8) as pool:
        numbers = [number for written in pool.map(write, range(8)) for number in written]

    assert sorted(numbers) == list(range(1, 81))


def test_the_same_draft_at_once_from_many_sides_gets_one_number(open_book: Callable[[], Register]) -> None:
    books = [open_book() for _ in range(8)]
    series = (LAO_CAI, Series("lao-cai", "BC"))

    with ThreadPoolExecutor(8) as pool:
        marks = set(pool.map(lambda at: take(books[at], ask("report", series[at % 2])).entry.mark, range(8)))

    assert len(marks) == 1
    assert len(books[0].entries()) == 1


def test_drafts_numbered_together_stand_in_their_order(book: Register) -> None:
    reservations = book.reserve([ask("b"), ask("a"), ask("b"), ask("c", Series("ha-noi"))])

    assert [one.entry.mark for one in reservations] == [
        "lao-cai@2024#1",
        "lao-cai@2024#2",
        "lao-cai@2024#1",
        "ha-noi@2024#1",
    ]


def test_drafts_numbered_together_count_on_in_each_year(book: Register) -> None:
    take(book, ask("before"))

    taken = book.reserve([ask("a"), ask("b", day=date(2025, 1, 2)), ask("c"), ask("d", day=date(2025, 1, 3))])

    assert [(one.entry.year, one.entry.number) for one in taken] == [(2024, 2), (2025, 1), (2024, 3), (2025, 2)]


def test_a_draft_dated_before_another_of_the_same_run_is_told(book: Register) -> None:
    later, earlier, last = (ask(str(day), day=date(2024, 12, day)) for day in (20, 18, 21))

    assert [one.overtaken for one in book.reserve([later, earlier, last])] == [None, date(2024, 12, 20), None]


def test_the_number_of_a_draft_that_was_renamed_is_not_given_to_the_draft_in_its_old_place(book: Register) -> None:
    cut = take(book, ask("report", path="/old.docx")).entry

    new, renamed = book.reserve([ask("another", path="/old.docx"), ask("report", path="/new.docx")])

    assert (new.entry.number, renamed.entry.number) == (cut.number + 1, cut.number)


def test_a_number_completed_by_its_place_is_given_once(book: Register) -> None:
    cut = take(book, ask("report", path="/x.docx")).entry

    taken = book.reserve([ask("edited", path="/x.docx"), ask("edited again", path="/x.docx"), ask("edited")])

    assert [one.entry.number for one in taken] == [cut.number, cut.number + 1, cut.number]


def test_where_one_of_several_cannot_be_confirmed_none_is(book: Register) -> None:
    first, second = (one.entry for one in book.reserve([ask("a"), ask("b")]))
    confirm(book, second.id, "b" * 64)

    with pytest.raises(RegisterError, match="02/BC-UBND"):
        book.confirm({first.id: "a" * 64, second.id: "c" * 64})

    assert [one.state for one in book.entries()] == [EntryState.RESERVED, EntryState.ISSUED]


def test_writers_of_several_series_at_once_do_not_wait_for_each_other_for_ever(
    open_book: Callable[[], Register],
) -> None:
    books = [open_book() for _ in range(4)]
    series = (LAO_CAI, Series("ha-noi"))

    def write(writer: int) -> int:
        order = series if writer % 2 else series[::-1]
        for turn in range(10):
            books[writer].reserve([ask(f"{writer} {turn} {one.key}", one) for one in order])
        return writer

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(write, range(4))) == [0, 1, 2, 3]
    assert [entry.number for entry in books[0].entries(LAO_CAI)] == list(range(1, 41))
