"""A tagged PDF written object by object, as LibreOffice writes them, and what a forger adds to such a one."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

_FIXED = {
    1: "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 8 0 R/MarkInfo<</Marked true>>/AcroForm 11 0 R>>",
    2: "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
    3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources 7 0 R/StructParents 0>>",
    4: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources 7 0 R/Annots[12 0 R 14 0 R]>>",
    5: "<</Length 6>>\nstream\n(mot)\n\nendstream",
    6: "<</Length 6>>\nstream\n(hai)\n\nendstream",
    7: "<</XObject<</X 13 0 R>>>>",
    8: "<</Type/StructTreeRoot/K[9 0 R]/ParentTree 10 0 R/ParentTreeNextKey 1>>",
    11: "<</Fields[12 0 R 14 0 R]/DR<<>>>>",
    12: "<</Type/Annot/Subtype/Widget/FT/Tx/T(GhiChu)/V(cu)/Rect[50 50 90 60]/P 4 0 R/AP<</N 13 0 R>>/F 4>>",
    13: "<</Type/XObject/Subtype/Form/BBox[0 0 40 10]/Length 5>>\nstream\n(cu) \nendstream",
    14: "<</Type/Annot/Subtype/Widget/FT/Tx/T(YKien)/V(cu)/Rect[50 80 90 90]/P 4 0 R/AP<</N 15 0 R>>/F 4>>",
    15: "<</Type/XObject/Subtype/Form/BBox[0 0 40 10]/Length 5>>\nstream\n(cu) \nendstream",
}
"""Text field 12 shows stream 13, which page content may use too; field 14 has stream 15 for itself."""
_FIRST = 16
PARAGRAPHS = 40


def tagged_pdf(changed: Mapping[int, str] | None = None) -> bytes:
    """Two pages, two text fields and a structure of paragraphs; some objects written otherwise if asked for."""
    elements = range(_FIRST, _FIRST + 2 * PARAGRAPHS, 2)
    shown = "".join(f"{number} 0 R " for number in elements)
    objects = _FIXED | {
        9: f"<</Type/StructElem\n/S/Document\n/P 8 0 R\n/K[{shown}]\n>>",
        10: f"<</Nums[0 [{shown}]]>>",
    }
    for place, number in enumerate(elements):
        objects[number] = f"<</Type/StructElem\n/S/P\n/P 9 0 R\n/Pg 3 0 R\n/A {number + 1} 0 R\n/K[{place} ]\n>>"
        objects[number + 1] = "<</O/Layout\n/Placement/Block\n/SpaceAfter 1.5\n>>"
    return _written(objects | dict(changed or {}))


def _written(objects: Mapping[int, str]) -> bytes:
    content, places = b"%PDF-1.7\n", []
    for number in sorted(objects):
        places.append(len(content))
        content += f"{number} 0 obj\n{objects[number]}\nendobj\n\n".encode()
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\n" % (size, rows, size)
    return content + table + b"startxref\n%d\n%%%%EOF\n" % len(content)


def changed_by(content: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The PDF with an addition."""
    writer, stream = IncrementalPdfFileWriter(BytesIO(content)), BytesIO()
    change(writer)
    writer.write(stream)
    return stream.getvalue()


def overwritten(number: int, key: str, value: Any) -> Callable[[IncrementalPdfFileWriter], None]:
    """A change: an entry of an object is another one."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        IndirectObject(number, 0, writer).get_object()[pdf_name(key)] = value
        writer.mark_update(IndirectObject(number, 0, writer).reference)

    return change


def stream_overwritten(number: int) -> Callable[[IncrementalPdfFileWriter], None]:
    """A change: a stream says something else."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        stream = IndirectObject(number, 0, writer).get_object()
        assert isinstance(stream, StreamObject)
        stream._data = b"(gia)"
        stream._encoded_data = None
        writer.mark_update(IndirectObject(number, 0, writer).reference)

    return change


def note_added(writer: IncrementalPdfFileWriter) -> None:
    """A change: a note lies over the first page."""
    rectangle = ArrayObject(map(FloatObject, (50, 50, 500, 800)))
    note = DictionaryObject({pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name("/FreeText")})
    note.update({pdf_name("/Rect"): rectangle, pdf_name("/Contents"): TextStringObject("giả")})
    overwritten(3, "/Annots", ArrayObject([writer.add_object(note)]))(writer)


def page_replaced(writer: IncrementalPdfFileWriter) -> None:
    """A change: the tree of pages leads to another first page."""
    other = DictionaryObject(writer.find_page_for_modification(1)[0].get_object())
    pages = ArrayObject([writer.add_object(other), IndirectObject(4, 0, writer)])
    overwritten(2, "/Kids", pages)(writer)
