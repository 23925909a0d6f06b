"""The book of incoming documents: a number for each file, once; nothing is lost that it ever said."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from gen.domain.errors import RegisterError
from gen.register import Series, SeriesOpening, open_register
from gen.register.book import Register
from gen.register.engine import create_engine
from gen.register.incoming.model import ArrivalLine, ArrivalRequest, ArrivalSaid, ArrivalState
from gen.register.incoming.pages import incoming_pages
from gen.register.renewal import renew
from tests.support.clock import StoppedClock

ARRIVING = Series("", incoming=True)
DAY = date(2024, 12, 20)
SAID = ArrivalSaid("Ủy ban nhân dân tỉnh Lào Cai", "15/BC-UBND", date(2024, 12, 18), "Báo cáo", "Kết quả năm 2024")


def arriving(file: str, series: Series = ARRIVING, day: date = DAY, said: ArrivalSaid = SAID) -> ArrivalRequest:
    """Ask for a number of arrival; ``file`` is any word, the same word being the same file."""
    return ArrivalRequest(series, day, sha256(file.encode()).hexdigest(), f"{file}.pdf", said)


def arrived(book: Register, file: str, day: date = DAY) -> ArrivalLine:
    (entry,) = book.incoming.enter([arriving(file, day=day)])
    return entry.arrival


def test_numbers_of_arrival_run_from_01_in_each_year(book: Register) -> None:
    numbers = [arrived(book, file, day).number for file, day in (("a", DAY), ("b", DAY), ("c", date(2025, 1, 2)))]

    assert numbers == [1, 2, 1]
    assert book.incoming.lines(year=2024)[0].said == SAID


def test_numbers_of_arrival_are_not_those_of_issued_documents(book: Register) -> None:
    arrived(book, "a")

    assert book.entries() == ()
    assert book.count() == 0


def test_a_file_is_entered_once(book: Register) -> None:
    first = arrived(book, "a")

    (again,) = book.incoming.enter([arriving("a", day=date(2025, 3, 1))])

    assert (again.arrival, again.fresh) == (first, False)


def test_a_file_of_an_office_is_entered_once_secret_or_not(book: Register) -> None:
    arrived(book, "a")

    (again,) = book.incoming.enter([arriving("a", Series("", secret=True, incoming=True))])

    assert again.fresh is False


def test_another_office_in_the_same_database_has_numbers_of_its_own(book: Register) -> None:
    arrived(book, "a")

    (other,) = book.incoming.enter([arriving("a", Series("lao-cai", incoming=True))])

    assert (other.fresh, other.arrival.number, other.arrival.mark) == (True, 1, "lao-cai+den@2024#1")


def test_many_writers_at_once_get_every_number_once(open_book: Callable[[], Register]) -> None:
    books = [open_book() for _ in range(6)]

    def enter_all(number: int) -> list[int]:
        return [arrived(books[number], f"{number}.{place}").number for place in range(10)]

    with ThreadPoolExecutor(6) as pool:
        given = [number for numbers in pool.map(enter_all, range(6)) for number in numbers]

    assert sorted(given) == list(range(1, 61))


def test_many_writers_of_one_file_get_one_number(open_book: Callable[[], Register]) -> None:
    books = [open_book() for _ in range(6)]

    with ThreadPoolExecutor(6) as pool:
        given = set(pool.map(lambda one: arrived(one, "a").number, books))

    assert given == {1}


def test_an_earlier_day_after_a_later_one_is_told(book: Register) -> None:
    arrived(book, "a", DAY)

    (entry,) = book.incoming.enter([arriving("b", day=date(2024, 12, 1))])

    assert entry.overtaken == DAY


def test_a_series_of_issued_documents_takes_no_arrival(book: Register) -> None:
    with pytest.raises(RegisterError, match="không phải là dãy số văn bản đến"):
        book.incoming.enter([arriving("a", Series("lao-cai"))])


def test_a_void_number_stays_used_and_its_file_may_be_entered_again(book: Register) -> None:
    arrived(book, "a")

    void = book.incoming.void(ARRIVING, 2024, 1, "Vào sổ nhầm")

    assert (void.state, void.reason) == (ArrivalState.VOID, "Vào sổ nhầm")
    assert arrived(book, "a").number == 2


def test_voiding_and_correcting_need_a_reason(book: Register) -> None:
    arrived(book, "a")

    with pytest.raises(RegisterError, match="lý do"):
        book.incoming.void(ARRIVING, 2024, 1, " ")
    with pytest.raises(RegisterError, match="lý do"):
        book.incoming.correct(ARRIVING, 2024, 1, ArrivalSaid("Bộ Y tế", subject="Báo cáo"), "")


def test_what_a_line_said_before_it_was_put_right_stays_in_the_journal(book: Register) -> None:
    line = arrived(book, "a")
    right = ArrivalSaid(SAID.author, "16/BC-UBND", SAID.dated, SAID.type_name, SAID.subject)

    corrected = book.incoming.correct(ARRIVING, 2024, 1, right, "Gõ nhầm số")

    (kept,) = book.incoming.corrections()
    assert corrected.said == right
    assert (kept.arrival, kept.reason) == (line.id, "Gõ nhầm số")
    assert (kept.was, kept.became) == ({"symbol": "15/BC-UBND"}, {"symbol": "16/BC-UBND"})
    assert book.damages() == ()


def test_a_void_line_is_not_put_right(book: Register) -> None:
    arrived(book, "a")
    book.incoming.void(ARRIVING, 2024, 1, "Vào sổ nhầm")

    with pytest.raises(RegisterError, match="đã hủy"):
        book.incoming.correct(ARRIVING, 2024, 1, ArrivalSaid("Bộ Y tế", subject="Báo cáo"), "Sửa")


def test_a_number_that_is_not_there_is_told(book: Register) -> None:
    with pytest.raises(RegisterError, match="không có số 07 năm 2024"):
        book.incoming.void(ARRIVING, 2024, 7, "Nhầm")


def test_a_series_goes_on_after_the_paper_book(book: Register) -> None:
    book.open(SeriesOpening(ARRIVING, 2024, 120, "Số 01 đến 119 ghi ở sổ giấy"))

    assert arrived(book, "a").number == 120
    with pytest.raises(RegisterError, match="đã có số"):
        book.open(SeriesOpening(ARRIVING, 2024, 200, "Sổ giấy"))


def test_a_line_changed_by_another_hand_is_found(book: Register, location: str) -> None:
    arrived(book, "a")
    book.incoming.correct(ARRIVING, 2024, 1, ArrivalSaid("Bộ Y tế", subject="Báo cáo"), "Sửa")
    engine = create_engine(location)
    with engine.begin() as connection:
        connection.execute(text("UPDATE arrival SET author = 'Bộ Nội vụ'"))
        connection.execute(text("UPDATE correction SET reason = 'khác'"))
    engine.dispose()

    assert [damage.mark for damage in book.damages()] == ["chung+den@2024#1", "correction 1"]


def test_newest_lines_that_are_gone_are_noticed(tmp_path: Path) -> None:
    place = tmp_path / "register.sqlite3"
    book = open_register(str(place), StoppedClock())
    arrived(book, "a")
    arrived(book, "b")
    with sqlite3.connect(place) as other:
        other.execute("DELETE FROM arrival WHERE number = 2")
    other.close()

    assert "dòng mới nhất từng ghi là dòng 2" in book.damages()[0].what
    book.close()


def test_a_book_begun_anew_goes_on_after_the_numbers_of_arrival_too(location: str) -> None:
    former = open_register(location, StoppedClock())
    for file in ("a", "b", "c"):
        arrived(former, file)
    former.close()

    renew(location, StoppedClock(), "Hỏng ổ đĩa", {})

    book = open_register(location, StoppedClock())
    assert arrived(book, "d").number == 4
    book.close()


def test_the_book_is_printed_with_the_ten_columns_of_the_annex(book: Register) -> None:
    arrived(book, "a")
    book.incoming.correct(ARRIVING, 2024, 1, ArrivalSaid("Bộ Y tế", subject="Báo cáo quý"), "Đọc nhầm")
    arrived(book, "b")
    book.incoming.void(ARRIVING, 2024, 2, "Vào sổ nhầm")

    pages = incoming_pages(book.incoming.lines(), [], book.incoming.corrections(), issuer="Bộ Nội vụ")

    assert pages.headings == (
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    )
    first, second = pages.lines
    assert first[:3] == ("20/12/2024", "01", "Bộ Y tế")
    assert first[9] == "Đã sửa ngày 20/12/2024: Đọc nhầm"
    assert second[3:6] == ("15/BC-UBND", "18/12/2024", "Báo cáo\nKết quả năm 2024")
    assert second[9] == "Hủy: Vào sổ nhầm"
    assert pages.cover == ("Năm: 2024", "Từ ngày 20/12/2024 đến ngày 20/12/2024", "Từ số 01 đến số 02", "Quyển số: ……")


def test_a_blank_filled_in_later_is_no_correction_in_the_printed_book(book: Register) -> None:
    arrived(book, "a")
    book.incoming.correct(ARRIVING, 2024, 1, replace(SAID, receiver="Phòng VX"), "Lãnh đạo giao")

    (line,) = incoming_pages(book.incoming.lines(), [], book.incoming.corrections()).lines

    assert (line[6], line[9]) == ("Phòng VX", "")


@pytest.mark.parametrize("key", ["chung+den", "chung+mat+den", "lao-cai:hoi-dong/BC+den", "bnv+mat"])
def test_a_series_is_read_back_from_its_name(key: str) -> None:
    assert Series.parse(key).key == key


@pytest.mark.parametrize("key", ["chung+den+mat", "chung+", "chung+den+den", "+den"])
def test_a_name_that_is_no_series_is_refused(key: str) -> None:
    with pytest.raises(RegisterError):
        Series.parse(key)
