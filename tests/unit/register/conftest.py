"""Every register test runs on an SQLite file and on PostgreSQL."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from gen.register.book import Register
from tests.support.clock import StoppedClock
from tests.support.postgres import Server, find_binaries, server

_names = (f"book{number}" for number in count(1))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed on this machine (no initdb found): these tests need it")
    with server(binaries) as running:
        yield running


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a fresh register may be made."""
    if request.param == "sqlite":
        return str(tmp_path / "register.sqlite")
    running: Server = request.getfixturevalue("postgres")
    return running.database(next(_names))


@pytest.fixture
def open_book(location: str) -> Iterator[Callable[[], Register]]:
    """Open the same book, each time as another process would."""
    opened: list[Register] = []

    def again() -> Register:
        opened.append(Register(location, StoppedClock()))
        return opened[-1]

    yield again
    for book in opened:
        book.close()


@pytest.fixture
def book(open_book: Callable[[], Register]) -> Register:
    return open_book()
