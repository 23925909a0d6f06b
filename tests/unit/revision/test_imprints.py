"""Imprints tell texts apart by their letters and know their numbers."""

import pytest

from gen.revision.imprints import Imprint, has_words_of, imprints_of


def imprint(text: str) -> Imprint:
    (found,) = imprints_of(text.encode())
    return found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("\tđạt 82,51% (1.708/2.070 công chức).", ("82,51", "1.708", "2.070")),
        ("\tso với năm 2023. 05 nhiệm vụ, 12 lớp", ("2023", "05", "12")),
        ("|\tCT01\t-3,5\t+1.200\t…", ("01", "-3,5", "+1.200")),
        ("\tgiai đoạn 2019-2022", ("2019", "2022")),
        ("\tkhông có số", ()),
    ],
)
def test_numbers_are_found_as_they_are_printed(text: str, numbers: tuple[str, ...]) -> None:
    assert [number.lstrip("-") for number in imprint(text).numbers] == [number.lstrip("-") for number in numbers]


def test_blanks_make_no_difference() -> None:
    assert imprint("\tCó  12 lớp ") == imprint("\tCó 12 lớp")


@pytest.mark.parametrize("other", ["\tCó 13 lớp", "\tCó 12 lớp.", "|\tCó 12 lớp", "\tcó 12 lớp"])
def test_anything_else_does(other: str) -> None:
    assert imprint(other) != imprint("\tCó 12 lớp")


@pytest.mark.parametrize(
    ("now", "same"),
    [
        ("\tCó 1.013 lớp, 5 người", True),
        ("\tCó 12 lớp và 5 người", False),
        ("\tCó 12 lớp", False),
        ("|\tCó 12 lớp, 5 người", False),
    ],
)
def test_the_same_words_with_other_numbers_are_known(now: str, same: bool) -> None:
    assert has_words_of(now.encode(), imprint("\tCó 999 lớp, 7 người")) is same


def test_a_document_without_text_has_no_imprints() -> None:
    assert imprints_of(b"") == ()
