"""How far down a page of a PDF is written on."""

from io import BytesIO

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from gen.pdf.ink import lowest


def page(orders: bytes) -> pypdf.PageObject:
    """A page 200 points wide and 300 high with these orders, read back from a file."""
    writer = pypdf.PdfWriter()
    made = writer.add_blank_page(200, 300)
    stream = DecodedStreamObject()
    stream.set_data(orders)
    made[NameObject("/Contents")] = writer._add_object(stream)
    form = DecodedStreamObject()
    form.set_data(b"0 0 10 10 re f")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/Type")] = NameObject("/XObject")
    known = DictionaryObject({NameObject("/F1"): writer._add_object(form)})
    made[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): known})
    buffer = BytesIO()
    writer.write(buffer)
    return pypdf.PdfReader(buffer).pages[0]


@pytest.mark.parametrize(
    ("orders", "height"),
    [
        (b"", None),
        (b"BT /A 12 Tf 1 0 0 1 20 100 Tm (x) Tj ET", 97.0),
        (b"BT /A 12 Tf 20 100 Td (x) Tj 0 -20 Td (y) Tj ET", 77.0),
        (b"BT /A 10 Tf 14 TL 20 100 Td (x) Tj T* (y) Tj ET", 83.5),
        (b"BT /A 10 Tf 14 TL 20 100 Td (x) Tj (y) ' ET", 83.5),
        (b"BT /A 10 Tf 20 100 TD 0 -30 TD (x) Tj ET", 67.5),
        (b"0 50 m 100 50 l S", 50.0),
        (b"0 50 m 100 50 l n 0 70 m 9 70 l S", 70.0),
        (b"10 60 80 20 re f", 60.0),
        (b"q 1 0 0 1 0 -10 cm 10 60 80 20 re f Q 0 200 m 9 200 l S", 50.0),
        (b"q 2 0 0 2 0 40 cm /F1 Do Q", 40.0),
        (b"q 2 0 0 2 0 40 cm /Absent Do Q 0 90 m 1 90 l S", 90.0),
    ],
)
def test_the_lowest_mark_is_found(orders: bytes, height: float | None) -> None:
    found = lowest(page(orders))

    assert (found is None) == (height is None)
    if height is not None and found is not None:
        assert found == pytest.approx(height)


def test_a_form_that_draws_itself_again_and_again_ends_as_a_full_page() -> None:
    writer = pypdf.PdfWriter()
    made = writer.add_blank_page(200, 300)
    form = DecodedStreamObject()
    form.set_data(b"/F1 Do " * 12)
    form[NameObject("/Subtype")] = NameObject("/Form")
    reference = writer._add_object(form)
    resources = DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/F1"): reference})})
    form[NameObject("/Resources")] = resources
    made[NameObject("/Contents")] = reference
    made[NameObject("/Resources")] = resources
    buffer = BytesIO()
    writer.write(buffer)

    assert lowest(pypdf.PdfReader(buffer).pages[0]) == 0.0
