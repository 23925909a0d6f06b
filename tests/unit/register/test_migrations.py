"""The tables are made step by step, once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import Connection, inspect, text

from gen.domain.errors import RegisterError
from gen.register.book import Register
from gen.register.engine import create_engine, shown
from gen.register.migrations import STEPS, migrate
from gen.register.schema import metadata
from gen.register.seals import _COVERED as COVERED
from gen.register.seals import seal
from tests.support.clock import StoppedClock

NOW = StoppedClock().now()
NAMES = tuple(step.__name__ for step in STEPS)


def remarks(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE entry ADD COLUMN remarks TEXT")


def broken(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
    raise ValueError


def test_all_steps_are_applied_once(location: str) -> None:
    engine = create_engine(location)

    assert migrate(engine, NOW) == NAMES
    assert migrate(engine, NOW) == ()
    engine.dispose()


def test_the_tables_made_are_those_the_queries_use(location: str) -> None:
    engine = create_engine(location)
    migrate(engine, NOW)

    found = inspect(engine)

    expected = {table.name: {column.name for column in table.columns} for table in metadata.sorted_tables}
    assert {
        name: {column["name"] for column in found.get_columns(name)} for name in found.get_table_names()
    } == expected
    engine.dispose()


def test_a_new_step_is_applied_to_an_old_register(location: str) -> None:
    engine = create_engine(location)
    migrate(engine, NOW, STEPS)

    assert migrate(engine, NOW, (*STEPS, remarks)) == ("remarks",)
    engine.dispose()


def test_a_step_that_fails_leaves_nothing_behind(location: str) -> None:
    engine = create_engine(location)

    with pytest.raises(ValueError):
        migrate(engine, NOW, (*STEPS, broken))

    assert "half" not in inspect(engine).get_table_names()
    engine.dispose()


def test_many_processes_may_start_at_once(location: str) -> None:
    engines = [create_engine(location) for _ in range(6)]

    with ThreadPoolExecutor(6) as pool:
        applied = [name for names in pool.map(lambda engine: migrate(engine, NOW), engines) for name in names]

    assert sorted(applied) == sorted(NAMES)
    for engine in engines:
        engine.dispose()


def test_a_register_of_a_newer_program_is_left_alone(location: str) -> None:
    engine = create_engine(location)
    migrate(engine, NOW)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO migration VALUES ('from_the_future', '2030-01-01')"))

    with pytest.raises(RegisterError) as caught:
        migrate(engine, NOW)

    assert str(caught.value) == (
        f"“{shown(engine.url)}” do phiên bản mới hơn của gen ghi "
        f"(định dạng from_the_future, bản này chỉ đọc được đến {NAMES[-1]}); hãy cập nhật gen rồi chạy lại."
    )
    engine.dispose()


def test_a_book_of_before_the_texts_were_kept_stays_sound_and_goes_on(location: str) -> None:
    engine = create_engine(location)
    earlier = NAMES.index("contents")
    migrate(engine, NOW, STEPS[:earlier])
    before = {
        "series_id": 1,
        "year": 2024,
        "number": 1,
        "symbol": "BC-UBND",
        "day": date(2024, 12, 20),
        "state": "issued",
    }
    before |= {"draft": "d", "path": "", "digest": "x", "reserved_at": NOW.isoformat(), "reason": ""}
    before |= dict.fromkeys(("issuer", "type_name", "subject", "signer", "recipients", "holder", "note"), "")
    line = {"key": "lao-cai", **before, "settled_at": None, "copies": None}
    sealed = seal([line[name] for name in ("key", *COVERED)])
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO series (key) VALUES ('lao-cai')")
        names = ", ".join(before)
        values = ", ".join(f":{name}" for name in before)
        connection.execute(
            text(f"INSERT INTO entry ({names}, seal) VALUES ({values}, :seal)"), {**before, "seal": sealed}
        )

    assert migrate(engine, NOW) == tuple(NAMES[earlier:])

    engine.dispose()
    book = Register(location, StoppedClock())
    (entry,) = book.entries()
    assert (entry.content, book.damages()) == ("", ())
    book.close()
