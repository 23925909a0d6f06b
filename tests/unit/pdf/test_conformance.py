"""What is read out of a PDF that was made by hand: claims, structure, fonts."""

from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

from gen.pdf.conformance import examine

CLAIMS = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"{attributes}>{elements}</rdf:Description>
</rdf:RDF></x:xmpmeta>"""
AS_ELEMENTS = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
AS_ATTRIBUTES = ' pdfaid:part="2" pdfaid:conformance="B"'


def with_metadata(xml: str) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    metadata = DecodedStreamObject()
    metadata.set_data(xml.encode())
    writer.root_object[NameObject("/Metadata")] = writer._add_object(metadata)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def with_font(font: DictionaryObject, *, in_drawing: bool = False) -> bytes:
    """A page that uses a font, or a drawing on it that does."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    fonts = DictionaryObject({NameObject("/F1"): font})
    resources = DictionaryObject({NameObject("/Font"): fonts})
    if in_drawing:
        drawing = DecodedStreamObject()
        drawing.update({NameObject("/Subtype"): NameObject("/Form"), NameObject("/Resources"): resources})
        drawings = DictionaryObject({NameObject("/X1"): writer._add_object(drawing)})
        resources = DictionaryObject({NameObject("/XObject"): drawings})
    page[NameObject("/Resources")] = resources
    return written(writer)


def font(kind: str, **more: object) -> DictionaryObject:
    said = {NameObject("/Subtype"): NameObject(kind), NameObject("/BaseFont"): NameObject("/Arial")}
    return DictionaryObject(said | {NameObject(f"/{name}"): value for name, value in more.items()})


def descriptor(*programs: str) -> DictionaryObject:
    return DictionaryObject({NameObject(name): TextStringObject("…") for name in programs})


@pytest.mark.parametrize(("attributes", "elements"), [("", AS_ELEMENTS), (AS_ATTRIBUTES, "")])
def test_a_claim_is_read_however_it_is_written(attributes: str, elements: str) -> None:
    found = examine(with_metadata(CLAIMS.format(attributes=attributes, elements=elements)))

    assert (found.archive, found.access) == ("2B", "")


@pytest.mark.parametrize("xml", ["", "<không đóng", "<x/>"])
def test_metadata_that_say_nothing_claim_nothing(xml: str) -> None:
    assert examine(with_metadata(xml)).archive == ""


def test_an_empty_structure_is_none() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
    writer.root_object[NameObject("/StructTreeRoot")] = DictionaryObject()

    assert not examine(written(writer)).tagged


@pytest.mark.parametrize("in_drawing", [False, True])
def test_a_font_that_is_not_in_the_file_is_named_wherever_it_is_used(in_drawing: bool) -> None:
    assert examine(with_font(font("/TrueType"), in_drawing=in_drawing)).bare_fonts == ("Arial",)


@pytest.mark.parametrize(
    "embedded",
    [
        font("/TrueType", FontDescriptor=descriptor("/FontFile2")),
        font("/Type3"),
        font("/Type0", DescendantFonts=ArrayObject([font("/CIDFontType2", FontDescriptor=descriptor("/FontFile2"))])),
    ],
)
def test_a_font_that_is_in_the_file_is_not_named(embedded: DictionaryObject) -> None:
    assert examine(with_font(embedded)).bare_fonts == ()
