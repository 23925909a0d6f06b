"""Letters without marks, and the known name a person may have meant."""

import pytest

from gen.vietnamese.accents import without_accents
from gen.vietnamese.likeness import likeness, nearest


@pytest.mark.parametrize("written", ["Đắk Lắk", "\u0110ă\u0301k Lă\u0301k"])
def test_letters_lose_their_marks_however_they_are_composed(written: str) -> None:
    assert without_accents(written) == "Dak Lak"


def test_the_likest_names_come_first_and_no_more_than_asked_for() -> None:
    assert nearest("anual", ["final", "annual", "annually", "plan"], limit=2) == ("annual", "annually")


def test_names_are_compared_in_the_form_asked_for_and_given_as_they_are() -> None:
    assert nearest("dak lak", ["Đắk Lắk", "Đắk Nông"], form=lambda text: without_accents(text).lower()) == ("Đắk Lắk",)


def test_a_name_too_unlike_is_not_offered() -> None:
    assert nearest("xyz", ["annual"]) == ()


def test_equal_texts_are_wholly_alike() -> None:
    assert likeness("kế hoạch", "kế hoạch") == 1


@pytest.mark.parametrize(("word", "name"), [("ab", "abcd"), ("abcdefg", "abc"), ("a" * 40, "a" * 20), ("", "")])
def test_names_of_another_length_are_found_as_far_as_their_likeness_reaches(word: str, name: str) -> None:
    assert bool(nearest(word, [name])) == (likeness(word, name) >= 0.6)
