"""Names offered for one that does not exist."""

import unicodedata

import pytest

from gen.programme.nearest import fold, nearest

NAMES = [("dak-lak", "Đắk Lắk"), ("dak-nong", "Đắk Nông"), ("bvhttdl", "Bộ Văn hóa, Thể thao và Du lịch")]


@pytest.mark.parametrize("text", ["Đắk Lắk", "đắk  lắk", "DAK_LAK", unicodedata.normalize("NFD", "Đắk Lắk")])
def test_spellings_of_one_name_fold_to_one(text: str) -> None:
    assert fold(text) == "dak-lak"


def test_a_vietnamese_name_without_accents_finds_its_id() -> None:
    assert nearest("Dac Lac", NAMES)[0] == "dak-lak"


def test_a_long_name_finds_the_short_id() -> None:
    assert nearest("bo van hoa the thao va du lich", NAMES) == ("bvhttdl",)


def test_nothing_near_gives_nothing() -> None:
    assert nearest("xyz", NAMES) == ()
