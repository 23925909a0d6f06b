"""The fonts that a PDF uses without holding them: another machine would show other letters."""

from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

_DRAWN = "/Type3"
"""A font whose letters are drawings within the file."""
_PROGRAMS = frozenset({"/FontFile", "/FontFile2", "/FontFile3"})


def fonts_not_embedded(reader: PdfReader) -> Iterator[str]:
    """Yield the name of each font of the pages, and of the drawings in them, that the file does not hold."""
    seen: set[int] = set()
    for page in reader.pages:
        resources = page.get("/Resources")
        if resources is not None:
            yield from _bare(resources.get_object(), seen)


def _bare(resources: object, seen: set[int]) -> Iterator[str]:
    if not isinstance(resources, DictionaryObject):
        return
    for font in _unseen(resources, "/Font", seen):
        if not _is_embedded(font):
            yield str(font.get("/BaseFont", "/?")).removeprefix("/")
    for drawing in _unseen(resources, "/XObject", seen):
        if drawing.get("/Subtype") == "/Form" and "/Resources" in drawing:
            yield from _bare(drawing["/Resources"].get_object(), seen)


def _unseen(resources: DictionaryObject, kind: str, seen: set[int]) -> Iterator[DictionaryObject]:
    """Yield the objects of a kind that were not looked at before; pages share most of them."""
    listed = resources.get(kind, DictionaryObject()).get_object()
    for name in listed if isinstance(listed, DictionaryObject) else ():
        reference = listed.raw_get(name)
        if isinstance(reference, IndirectObject):
            if reference.idnum in seen:
                continue
            seen.add(reference.idnum)
        found = reference.get_object()
        if isinstance(found, DictionaryObject):
            yield found


def _is_embedded(font: DictionaryObject) -> bool:
    if font.get("/Subtype") == _DRAWN:
        return True
    within = font.get("/DescendantFonts")
    described = within.get_object()[0].get_object() if within is not None else font
    descriptor = described.get("/FontDescriptor", DictionaryObject()).get_object()
    return isinstance(descriptor, DictionaryObject) and not _PROGRAMS.isdisjoint(descriptor)
