"""Empty fields are added to a PDF, whose bytes stay; in a tagged one they are part of the structure."""

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from gen.decree.esigning import SignatureRole
from gen.domain.errors import DocumentError
from gen.pdf.signing.fields import EmptyField, fields_in, is_prepared, with_fields
from gen.pdf.text.boxes import Box
from tests.support.pdfs import blank_pdf, locked_pdf, signed, signer

FIELDS = [
    EmptyField(SignatureRole.PERSON, 1, Box(300, 300, 440, 350)),
    EmptyField(SignatureRole.BODY, 1, Box(250, 275, 350, 375)),
]


def tagged_pdf(*, in_branches: bool) -> bytes:
    """A tagged PDF of two pages, its tree of numbers in one list or in branches."""
    writer = PdfWriter()
    for _number in range(2):
        writer.add_blank_page(595, 842)
    root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
    root_ref = writer._add_object(root)
    document = DictionaryObject({NameObject("/S"): NameObject("/Document"), NameObject("/P"): root_ref})
    document_ref = writer._add_object(document)
    root[NameObject("/K")] = ArrayObject([document_ref])
    numbers = DictionaryObject({NameObject("/Nums"): ArrayObject([NumberObject(7), document_ref])})
    branches = DictionaryObject({NameObject("/Kids"): ArrayObject([writer._add_object(numbers)])})
    root[NameObject("/ParentTree")] = writer._add_object(branches if in_branches else numbers)
    writer.root_object[NameObject("/StructTreeRoot")] = root_ref
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_fields_are_added_and_nothing_before_them_is_changed() -> None:
    before = blank_pdf(2)
    after = with_fields(before, FIELDS, "a.pdf")

    assert after.startswith(before.rstrip())
    assert fields_in(after, "a.pdf").empty == ("ChuKyNguoiCoThamQuyen", "ChuKyCoQuan")
    assert is_prepared(after)
    assert not is_prepared(before)


def test_a_field_has_its_place_its_look_and_a_name_for_people() -> None:
    page = PdfReader(BytesIO(with_fields(blank_pdf(2), FIELDS, "a.pdf"))).pages[1]
    widget = page["/Annots"][0].get_object()  # type: ignore[index]

    assert [float(side) for side in widget["/Rect"]] == [300, 300, 440, 350]
    assert (widget["/FT"], widget["/TU"]) == ("/Sig", "Chữ ký số của người có thẩm quyền")
    assert "/N" in widget["/AP"]  # PDF/A wants one of every annotation
    assert int(widget["/F"]) & 4  # printed


@pytest.mark.parametrize("in_branches", [False, True])
def test_in_a_tagged_pdf_each_field_is_an_element_of_the_document(in_branches: bool) -> None:
    reader = PdfReader(BytesIO(with_fields(tagged_pdf(in_branches=in_branches), FIELDS, "a.pdf")))
    root = reader.root_object["/StructTreeRoot"].get_object()
    document = root["/K"][0].get_object()  # type: ignore[index]
    elements = [one.get_object() for one in document["/K"]]
    widgets = [one.get_object() for one in reader.pages[1]["/Annots"]]  # type: ignore[attr-defined]

    assert [(one["/S"], one["/Alt"]) for one in elements] == [
        ("/Form", "Chữ ký số của người có thẩm quyền"),
        ("/Form", "Chữ ký số của cơ quan, tổ chức"),
    ]
    assert [one["/K"]["/Obj"].get_object() for one in elements] == widgets
    assert [widget["/StructParent"] for widget in widgets] == [8, 9]
    assert root["/ParentTreeNextKey"] == 10  # type: ignore[index]
    assert str(reader.pages[1]["/Tabs"]) == "/S"


def test_signed_fields_are_told_apart_from_empty_ones() -> None:
    prepared = with_fields(blank_pdf(2), FIELDS, "a.pdf")
    once = signed(prepared, "ChuKyNguoiCoThamQuyen", signer("Nguyễn Văn Mẫu"))

    found = fields_in(once, "a.pdf")
    assert (found.empty, found.signed) == (("ChuKyCoQuan",), 1)
    assert not is_prepared(once)


@pytest.mark.parametrize("content", [locked_pdf(), b"%PDF-1.7\nnothing", blank_pdf()[:120]])
def test_what_cannot_be_read_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"“a\.pdf”"):
        with_fields(content, FIELDS, "a.pdf")
