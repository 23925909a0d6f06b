"""A copy of the book is whole, and a book filled from it goes on where it stood."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gen.domain.errors import RegisterError
from gen.register import open_register
from gen.register.book import Register
from gen.register.dossiers.model import Dossier
from gen.register.renewal import highest_in
from gen.register.snapshot import fill_server, take_snapshot
from tests.support.clock import StoppedClock
from tests.support.postgres import Server
from tests.unit.register.asking import ask, confirm, take
from tests.unit.register.test_incoming import arrived

CLOCK = StoppedClock()


def filled(book: Register) -> None:
    for draft in ("a", "b"):
        confirm(book, take(book, ask(draft)).entry.id, draft)
    arrived(book, "c")
    book.dossiers.make(Dossier(2024, "01.TCCB", "Báo cáo", "5 năm"))
    book.dossiers.put(2024, "01.TCCB", "chung+den@2024#1")


def content(location: str) -> tuple[object, ...]:
    book = open_register(location, CLOCK)
    found = (book.entries(), book.incoming.lines(), book.dossiers.all(), book.dossiers.items(), book.damages())
    book.close()
    return found


def test_the_copy_holds_all_that_the_book_says(book: Register, location: str, tmp_path: Path) -> None:
    filled(book)

    take_snapshot(location, tmp_path / "copy.sqlite3", CLOCK.now())

    assert content(str(tmp_path / "copy.sqlite3")) == content(location)


def test_a_copy_taken_while_others_number_is_sound(book: Register, location: str, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        numbering = pool.submit(lambda: [take(book, ask(f"draft {number}")) for number in range(60)])
        for number in range(5):
            take_snapshot(location, tmp_path / f"{number}.sqlite3", CLOCK.now())
        numbering.result()

    for number in range(5):
        copy = open_register(str(tmp_path / f"{number}.sqlite3"), CLOCK)
        numbers = [entry.number for entry in copy.entries()]
        assert (copy.damages(), numbers) == ((), list(range(1, len(numbers) + 1)))
        copy.close()


def test_what_is_no_book_is_told(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"not a book at all" * 100)

    with pytest.raises(RegisterError, match="không phải là sổ đăng ký"):
        take_snapshot(str(tmp_path / "other"), tmp_path / "copy", CLOCK.now())


def test_a_book_of_a_later_version_is_not_copied(book: Register, tmp_path: Path) -> None:
    place = tmp_path / "later.sqlite3"
    open_register(str(place), CLOCK).close()
    with sqlite3.connect(place) as later:
        later.execute("INSERT INTO migration VALUES ('from_the_future', '2030-01-01')")
    later.close()

    with pytest.raises(RegisterError, match="phiên bản mới hơn"):
        take_snapshot(str(place), tmp_path / "copy", CLOCK.now())


@pytest.mark.postgres
def test_a_server_filled_from_a_copy_goes_on_with_the_next_number(postgres: Server, tmp_path: Path) -> None:
    copy, server = tmp_path / "copy.sqlite3", postgres.database("filled_from_copy")
    book = open_register(str(copy), CLOCK)
    filled(book)
    book.close()

    assert fill_server(server, copy, CLOCK.now(), replace=False) == ""

    assert content(server) == content(str(copy))
    book = open_register(server, CLOCK)
    assert (take(book, ask("d")).entry.number, arrived(book, "e").number) == (3, 2)
    book.close()


@pytest.mark.postgres
def test_the_book_of_a_server_is_not_overwritten_unless_asked_and_then_kept(postgres: Server, tmp_path: Path) -> None:
    copy, server = tmp_path / "copy.sqlite3", postgres.database("kept_on_server")
    for location, draft in ((str(copy), "a"), (server, "b")):
        book = open_register(location, CLOCK)
        take(book, ask(draft))
        book.close()

    with pytest.raises(RegisterError, match="không ghi đè"):
        fill_server(server, copy, CLOCK.now(), replace=False)
    former = fill_server(server, copy, CLOCK.now(), replace=True)

    assert former == "so_cu_20241220t093000"
    assert content(server) == content(str(copy))
    assert highest_in(server)[ask("a").series, 2024] == 1
