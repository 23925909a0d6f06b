"""A tagged PDF changed between two signatures or after them: whoever signed before the change is told so."""

from collections.abc import Callable

import pytest
from pyhanko.pdf_utils.generic import NameObject, TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from gen.decree.esigning import SignatureRole
from gen.pdf.signing.fields import EmptyField, with_fields
from gen.pdf.signing.saying import signatures_of
from gen.pdf.text.boxes import Box
from tests.support.pdfs import signed, signer
from tests.support.tagged_pdfs import (
    changed_by,
    note_added,
    overwritten,
    page_replaced,
    stream_overwritten,
    tagged_pdf,
)

Change = Callable[[IncrementalPdfFileWriter], None]
PERSON, BODY = SignatureRole.PERSON, SignatureRole.BODY
FORGERIES: dict[str, Change] = {
    "content of a page": stream_overwritten(5),
    "a note on a page": note_added,
    "another page": page_replaced,
    "value of a field": overwritten(14, "/V", TextStringObject("mới")),
    "what a field shows": stream_overwritten(15),
    "what a field and a page show": stream_overwritten(13),
    "an element of the structure": overwritten(16, "/ActualText", TextStringObject("giả")),
    "how an element looks": overwritten(17, "/Placement", NameObject("/Inline")),
    "resources of a page": overwritten(7, "/Font", NameObject("/None")),
    "what opens first": overwritten(1, "/OpenAction", NameObject("/None")),
}


@pytest.fixture(scope="module")
def prepared() -> bytes:
    """The PDF with a field for each signature, entered in its structure."""
    boxes = {PERSON: Box(300, 300, 440, 350), BODY: Box(250, 275, 350, 375)}
    fields = [EmptyField(role, 1, box) for role, box in boxes.items()]
    return with_fields(tagged_pdf(), fields, "a.pdf")


@pytest.fixture(scope="module")
def of_person(prepared: bytes) -> bytes:
    """The PDF that a person signed."""
    return signed(prepared, PERSON.value, signer("Nguyễn Văn Mẫu"))


@pytest.fixture(scope="module")
def of_both(of_person: bytes) -> bytes:
    """The PDF that the body signed too."""
    return signed(of_person, BODY.value, signer("ỦY BAN NHÂN DÂN"))


def changes(content: bytes) -> list[tuple[bool, bool]]:
    return [(one.intact, one.changed) for one in signatures_of(content, "a.pdf", ())]


def test_signatures_alone_change_nothing(of_both: bytes) -> None:
    assert changes(of_both) == [(True, False), (True, False)]


def test_a_field_made_for_the_second_signature_changes_nothing(of_person: bytes) -> None:
    assert changes(signed(of_person, "CoQuanKhac", signer("ỦY BAN NHÂN DÂN"))) == [(True, False), (True, False)]


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_change_between_two_signatures_is_one_of_the_first(forgery: str, of_person: bytes) -> None:
    forged = signed(changed_by(of_person, FORGERIES[forgery]), BODY.value, signer("ỦY BAN NHÂN DÂN"))

    assert changes(forged) == [(True, True), (True, False)]


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_change_after_both_is_one_of_both(forgery: str, of_both: bytes) -> None:
    assert changes(changed_by(of_both, FORGERIES[forgery])) == [(True, True), (True, True)]
