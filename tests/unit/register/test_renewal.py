"""A book begun anew keeps the former one and gives none of its numbers again."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gen.domain.errors import RegisterError
from gen.register import Series, open_register
from gen.register.renewal import highest_in, renew
from tests.support.clock import StoppedClock
from tests.unit.register.asking import LAO_CAI, ask, take

CLOCK = StoppedClock()


def no_other_book() -> None:
    """What is asked before the first number of a book."""
    raise RegisterError("there was another book")


def test_a_book_begun_anew_goes_on_after_the_former_one_and_after_what_documents_tell(location: str) -> None:
    former = open_register(location, CLOCK)
    for draft in ("a", "b", "c"):
        take(former, ask(draft))
    take(former, ask("d", Series("ha-noi")))
    former.close()

    begun, openings = renew(location, CLOCK, "Hỏng ổ đĩa", {(Series("ha-noi"), 2024): 9})

    assert {one.series.key: one.first for one in openings} == {"lao-cai": 4, "ha-noi": 10}
    book = open_register(location, CLOCK, no_other_book)
    assert book.beginnings() == (begun,)
    assert take(book, ask("e")).entry.number == 4
    assert book.damages() == ()
    book.close()


def test_the_former_book_is_kept(location: str) -> None:
    former = open_register(location, CLOCK)
    take(former, ask("a"))
    former.close()

    begun, _openings = renew(location, CLOCK, "Hỏng ổ đĩa", {})

    if "://" not in location:
        assert highest_in(begun.former) == {(LAO_CAI, 2024): 1}
    assert begun.former


def test_a_book_begun_anew_twice_keeps_both_and_counts_on(location: str, tmp_path: Path) -> None:
    former = open_register(location, CLOCK)
    take(former, ask("a"))
    former.close()
    renew(location, CLOCK, "Hỏng ổ đĩa", {})

    _begun, openings = renew(location, StoppedClock(CLOCK.moment.replace(hour=10)), "Hỏng lần nữa", {})

    assert [one.first for one in openings] == [2]


def test_a_book_is_not_begun_where_there_was_another(location: str) -> None:
    with pytest.raises(RegisterError, match="another book"):
        open_register(location, CLOCK, no_other_book)

    open_register(location, CLOCK).close()
    with pytest.raises(RegisterError, match="another book"):
        open_register(location, CLOCK, no_other_book)


def test_a_book_with_a_number_is_not_asked_about(location: str) -> None:
    first = open_register(location, CLOCK)
    take(first, ask("a"))
    first.close()

    open_register(location, CLOCK, no_other_book).close()


def test_a_damaged_book_tells_what_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    path.write_bytes(b"no book" * 1000)

    assert highest_in(str(path)) == {}
    begun, openings = renew(str(path), CLOCK, "Hỏng", {})
    assert (Path(begun.former).read_bytes(), openings) == (b"no book" * 1000, ())


def test_many_processes_may_begin_one_book_at_once(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"

    def begin(writer: int) -> int:
        book = open_register(str(path), CLOCK)
        number = take(book, ask(f"draft {writer}")).entry.number
        book.close()
        return number

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(begin, range(8)))

    assert sorted(numbers) == list(range(1, 9))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["register.sqlite", "register.sqlite-journal"]


@pytest.mark.parametrize("damage", ["number = 1e308", "number = 9223372036854775807", "year = '1e999'", "number = '²'"])
def test_a_number_that_nobody_gave_is_none_to_go_on_from(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "register.sqlite3"
    book = open_register(str(path), StoppedClock())
    taken = book.reserve([ask("one"), ask("two")])
    book.close()
    with sqlite3.connect(path) as database:
        database.execute(f"UPDATE entry SET {damage} WHERE id = {taken[1].entry.id}")
    database.close()

    assert highest_in(str(path)) == {(LAO_CAI, 2024): 1}
