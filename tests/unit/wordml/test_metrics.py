"""Text is measured as Times New Roman sets it."""

import unicodedata

import pytest

from gen.wordml.metrics import text_width


def test_the_motto_is_as_wide_as_in_print() -> None:
    assert text_width("Độc lập - Tự do - Hạnh phúc", 14, bold=True) == pytest.approx(171.4, abs=0.1)


def test_the_national_name_is_as_wide_as_in_print() -> None:
    assert text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) == pytest.approx(271.2, abs=0.1)


def test_a_diacritic_does_not_widen_a_letter() -> None:
    assert text_width("ấ", 10) == text_width("a", 10)


def test_horned_letters_are_wider_than_their_base() -> None:
    assert text_width("ƯƠ", 10, bold=True) > text_width("UO", 10, bold=True)


def test_decomposed_text_is_as_wide_as_composed_text() -> None:
    composed = "\u1ebf"
    decomposed = unicodedata.normalize("NFD", composed)

    assert decomposed != composed
    assert text_width(decomposed, 10) == text_width(composed, 10)
