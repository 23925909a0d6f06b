"""A damaged book is known: pages, lines inside a page, and lines cut off its end."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from gen.domain.errors import RegisterError
from gen.register import Series, SeriesOpening, open_register
from gen.register.book import Register
from gen.register.engine import create_engine
from gen.register.migrations import STEPS, migrate
from tests.support.clock import StoppedClock
from tests.unit.register.asking import LAO_CAI, ask, confirm, take

PAGE = 4096


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A book of three hundred lines."""
    path = tmp_path / "register.sqlite"
    book = open_register(str(path), StoppedClock())
    taken = book.reserve([ask(f"draft {number}", path=f"/van-thu/{number}.docx") for number in range(300)])
    book.confirm({one.entry.id: "a" * 64 for one in taken[:200]})
    book.open(SeriesOpening(Series("ha-noi"), 2024, 58, "Sổ giấy"))
    book.close()
    database = sqlite3.connect(path)
    database.execute("VACUUM")  # no page is free: what is in a free one does not matter
    database.close()
    return path


def is_sound(path: Path) -> bool:
    """Tell whether a book opens and is whole; what else it may raise is an error of the program."""
    try:
        book = open_register(str(path), StoppedClock())
    except RegisterError:
        return False
    try:
        return book.damages() == ()
    except RegisterError:
        return False
    finally:
        book.close()


def execute(location: str, statement: str) -> None:
    engine = create_engine(location)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_a_book_as_the_program_left_it_is_sound(book: Register) -> None:
    confirm(book, take(book, ask("issued")).entry.id, "a" * 64)
    take(book, ask("cut short", path="/x.docx"))
    take(book, ask("cut short, edited", path="/x.docx"))
    take(book, ask("void"))
    book.void(LAO_CAI, 2024, 3, "Sai trích yếu")
    book.open(SeriesOpening(Series("ha-noi"), 2024, 58, "Sổ giấy"))

    assert book.damages() == ()
    book.require_sound()


@pytest.mark.parametrize(
    ("column", "value"),
    [("subject", "'Kết quả năm 2025'"), ("day", "'2024-12-21'"), ("copies", "4"), ("seal", "''"), ("symbol", "'BB'")],
)
def test_a_line_changed_by_another_hand_is_named(
    open_book: Callable[[], Register], location: str, column: str, value: str
) -> None:
    take(open_book(), ask("one"))
    take(open_book(), ask("two"))
    execute(location, f"UPDATE entry SET {column} = {value} WHERE number = 2")

    book = open_book()

    assert [damage.mark for damage in book.damages()] == ["lao-cai@2024#2"]
    with pytest.raises(RegisterError, match="lao-cai@2024#2"):
        book.require_sound()


def test_an_opening_changed_by_another_hand_is_named(open_book: Callable[[], Register], location: str) -> None:
    open_book().open(SeriesOpening(LAO_CAI, 2024, 58, "Sổ giấy"))
    execute(location, "UPDATE opening SET first = 57")

    assert [damage.mark for damage in open_book().damages()] == ["lao-cai@2024"]


def test_no_page_can_be_overwritten_unnoticed(file: Path) -> None:
    content = file.read_bytes()
    pages = len(content) // PAGE

    unnoticed = [page for page in range(pages) if is_sound(with_page(file, content, page, b"\xa5" * PAGE))]

    assert pages > 12
    assert unnoticed == []


def test_no_page_can_be_emptied_unnoticed(file: Path) -> None:
    content = file.read_bytes()

    unnoticed = [page for page in range(len(content) // PAGE) if is_sound(with_page(file, content, page, b"\0" * PAGE))]

    assert unnoticed == []


def with_page(file: Path, content: bytes, page: int, new: bytes) -> Path:
    broken = file.with_name(f"page{page}.sqlite")
    broken.write_bytes(content[: page * PAGE] + new + content[(page + 1) * PAGE :])
    return broken


@pytest.mark.parametrize("words", ["Kết quả năm 2024", "/van-thu/7.docx", "BC-UBND", "a" * 64, "Báo cáo", "Sổ giấy"])
def test_one_changed_bit_of_a_line_is_noticed(file: Path, words: str) -> None:
    content = bytearray(file.read_bytes())
    content[content.rindex(words.encode()) + 2] ^= 1
    file.write_bytes(content)

    assert not is_sound(file)


def test_lines_cut_off_the_end_are_noticed(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("DELETE FROM entry WHERE number > 298")
    database.close()

    assert not is_sound(file)


@pytest.mark.parametrize(
    "damage",
    [
        "reserved_at = 'hôm qua'", "day = '30/02/2024'", "day = 5", "number = '²'", "number = 1e308", "copies = 'hai'",
        "subject = x'00ff'", "reason = x'00ff'", "path = x'00ff'",
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_understood_is_one_sentence(file: Path, damage: str) -> None:
    with sqlite3.connect(file) as database:
        database.execute(f"UPDATE entry SET {damage} WHERE number = 5")
    database.close()
    book = open_register(str(file), StoppedClock())

    with pytest.raises(RegisterError, match="gen register check"):
        book.entries()

    book.close()


def test_a_book_from_before_the_seals_is_sealed_as_it_is(location: str) -> None:
    engine = create_engine(location)
    migrate(engine, StoppedClock().now(), STEPS[:2])
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO series (key) VALUES ('lao-cai')"))
        connection.execute(text("INSERT INTO opening VALUES (1, 2024, 58, 'Sổ giấy')"))
        values = "1, 2024, 58, 'BC-UBND', '2024-12-20', 'issued', 'd', '/x', 'e', '2024-12-20T09:30:00+00:00', NULL, ''"
        columns = "series_id, year, number, symbol, day, state, draft, path, digest, reserved_at, settled_at, reason"
        said = "issuer, type_name, subject, signer, recipients, holder, copies, note"
        connection.execute(
            text(f"INSERT INTO entry ({columns}, {said}) VALUES ({values}, '', '', '', '', '', '', NULL, '')")
        )
    engine.dispose()

    book = open_register(location, StoppedClock())

    assert [entry.mark for entry in book.entries()] == ["lao-cai@2024#58"]
    assert book.damages() == ()
    book.close()
