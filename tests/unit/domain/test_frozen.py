"""What ``frozen`` makes of a class, besides what the type checker makes of it."""

import pickle
from dataclasses import fields, replace

import pytest

from gen.domain.frozen import frozen


@frozen
class Cell:
    """A cell to be tried."""

    row: int
    text: str = ""


def test_values_alike_in_every_field_are_equal_and_one_in_a_set() -> None:
    assert {Cell(1, "a"), Cell(1, "a"), Cell(1, "b")} == {Cell(1, "a"), Cell(1, "b")}


def test_it_is_a_dataclass_to_whoever_asks() -> None:
    assert [field.name for field in fields(Cell)] == ["row", "text"]
    assert replace(Cell(1, "a"), text="b") == Cell(1, "b")


def test_there_is_no_field_but_its_own() -> None:
    with pytest.raises(AttributeError):
        Cell(1).colour = "red"  # type: ignore[attr-defined]


def test_it_travels_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(Cell(1, "a"))) == Cell(1, "a")
