"""CSV whose texts stay texts."""

import csv
from decimal import Decimal
from io import StringIO

import pytest

from gen.spreadsheets.csv_text import csv_text
from tests.support.hostile import LIVE


def cell_of(text: object) -> str:
    return next(csv.DictReader(StringIO(csv_text(["a"], [[text]]), newline="")))["a"]


@pytest.mark.parametrize("text", LIVE)
def test_a_text_that_a_program_may_calculate_gets_an_apostrophe(text: str) -> None:
    assert cell_of(text).startswith("'")


@pytest.mark.parametrize("text", ["-5", "-12,5%", "Lào Cai", "x-y", "lao-cai", "", "“=”"])
def test_numbers_and_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert cell_of(text) == text


def test_a_negative_number_stays_a_number_and_nothing_is_an_empty_cell() -> None:
    assert csv_text(["a", "b"], [[Decimal("-5.5"), None]]) == "a,b\r\n-5.5,\r\n"


@pytest.mark.parametrize("mark", [";", "\t", "\n", "\r"])
def test_no_formula_begins_after_what_another_machine_takes_for_the_end_of_a_cell(mark: str) -> None:
    assert cell_of(f"a{mark}=1+1") == f"a{mark}'=1+1"


def test_orders_to_a_terminal_and_halves_of_characters_are_shown_by_their_numbers() -> None:
    assert cell_of("a\x1b[2J\x07\x9b\u202e\udcff") == "a\\x1b[2J\\x07\\x9b\\u202e\\udcff"
