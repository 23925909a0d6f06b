"""A letter is known as one wherever its head stands, however its V/v is typed and however long it is."""

from itertools import product

import pytest

from gen.lint import lint_document
from gen.lint.anatomy.classify import anatomy_of
from gen.lint.anatomy.model import DocumentClass
from gen.wordml.reading.document import read_document
from tests.support.letters import HEADS, LABELS, LENGTHS, NUMBERS, Letter, written
from tests.support.word_text import build

_LETTERS = [Letter(*choice, year) for choice in product(HEADS, LABELS, NUMBERS, LENGTHS) for year in (2014, 2024)]
_WRONG_HERE = {"V/v": set[str](), "v/v": {"TTL018"}, "V/V": {"TTL018"}, "V/v:": {"TTL018"}, "Về việc": {"TTL018"}}
_ODD_NUMBERS = {"15/CV": {"NUM004"}, "15/BC": {"NUM013"}, "      /": {"NUM007"}, "2114A": {"NUM017"}}


@pytest.mark.parametrize("head", HEADS)
def test_a_letter_is_a_letter(head: str) -> None:
    for letter in (letter for letter in _LETTERS if letter.head == head):
        anatomy = anatomy_of(read_document(build(written(letter)), "a.docx"))

        assert anatomy.is_letter, letter
        assert anatomy.kind in (DocumentClass.ADMINISTRATIVE, DocumentClass.DOUBTFUL), letter


@pytest.mark.parametrize("head", HEADS)
def test_nothing_is_found_in_it_but_what_is_wrong_with_label_and_number(head: str) -> None:
    for letter in (letter for letter in _LETTERS if letter.head == head):
        numbered = (codes for part, codes in _ODD_NUMBERS.items() if part in letter.number)
        allowed = _WRONG_HERE[letter.label] | next(numbered, set()) | {"TTL002"}

        found = lint_document(read_document(build(written(letter)), "a.docx"))

        assert [finding.message for finding in found if finding.code not in allowed] == [], letter
