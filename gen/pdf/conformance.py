"""What a PDF says it is and what it holds, and where that falls short of a file to be sent and kept.

The checks are those a program can make without a validator: the claims of PDF/A and PDF/UA, and the parts without which
no such claim can be true. They are no proof; a validator such as veraPDF gives one.
"""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring

from msgspec import Struct
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from gen.pdf.fonts import fonts_not_embedded
from gen.pdf.quiet import quieten

_ARCHIVE, _ACCESS = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfua/ns/id/}"
_DESCRIPTION = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"


class Conformance(Struct, frozen=True):
    """What a PDF claims and holds: ``archive`` as “2B”, ``access`` as “1”, both "" where it claims nothing.

    ``bare_fonts`` are the fonts that it uses and does not hold; ``bookmarks`` tells whether there is an outline.
    """

    archive: str
    access: str
    intents: int
    pages: int
    tagged: bool
    language: str
    title: str
    bookmarks: bool
    bare_fonts: tuple[str, ...]


def examine(pdf: bytes) -> Conformance:
    """Read what a PDF is. For our own files: what pypdf raises on damaged ones goes through."""
    quieten("pypdf")
    reader = PdfReader(BytesIO(pdf))
    root = reader.root_object
    archive, access = _claims(root)
    information = reader.metadata
    return Conformance(
        archive=archive,
        access=access,
        intents=len(root.get("/OutputIntents", ())),
        pages=len(reader.pages),
        tagged=_is_tagged(root),
        language=str(root.get("/Lang", "")),
        title=(information.title or "").strip() if information else "",
        bookmarks="/First" in _dictionary(root, "/Outlines"),
        bare_fonts=tuple(sorted(set(fonts_not_embedded(reader)))),
    )


def _claims(root: DictionaryObject) -> tuple[str, str]:
    """Return which PDF/A and which PDF/UA the metadata name, "" where they name none or cannot be read."""
    if "/Metadata" not in root:
        return "", ""
    try:
        said = fromstring(root["/Metadata"].get_object().get_data())  # type: ignore[union-attr]
    except (ParseError, ValueError):
        return "", ""
    descriptions = list(said.iter(_DESCRIPTION))
    archive = "".join(_value(descriptions, _ARCHIVE + name) for name in ("part", "conformance"))
    return archive, _value(descriptions, f"{_ACCESS}part")


def _value(descriptions: list[Element], name: str) -> str:
    """Return a property of the metadata, which may be written as an element or as an attribute."""
    found = (text for one in descriptions for text in _both(one, name))
    return next(found, "").strip()


def _both(description: Element, name: str) -> Iterator[str]:
    yield from (text for text in (description.get(name), description.findtext(name)) if text)


def _is_tagged(root: DictionaryObject) -> bool:
    """Tell whether the PDF says it is tagged and holds a structure that is not empty."""
    marked = _dictionary(root, "/MarkInfo").get("/Marked")
    return bool(marked) and "/K" in _dictionary(root, "/StructTreeRoot")


def _dictionary(of: DictionaryObject, name: str) -> DictionaryObject:
    found = of.get(name, DictionaryObject()).get_object()
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
