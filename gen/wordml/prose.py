"""The text of a document paragraph by paragraph, with a gap where a figure stands in a content control."""

from msgspec import Struct

from gen.wordml.bindings import FIGURE, NAMING, said_by
from gen.wordml.patching.markup import ElementSpan, elements, prefix_of, text_of
from gen.wordml.patching.texts import MAIN_NAMESPACES

GAP = "\ufffc"
"""Stands for a figure in a control (the Unicode sign for an object in a text)."""
_NAMES = ("p", "r", "t", "tab", "br", "cr", "sdt", *NAMING)
_LOOKS = {"tab": "\t", "br": "\n", "cr": "\n"}


class Prose(Struct, frozen=True):
    """A paragraph, counted from 1 in the order of the file, tables included."""

    number: int
    text: str


def read_prose(xml: bytes) -> tuple[Prose, ...]:
    """Return the paragraphs that hold any text, of the main part of a document in UTF-8."""
    prefix = prefix_of(xml, MAIN_NAMESPACES) or ""
    gathered: dict[int, list[str]] = {}
    figures: set[int] = set()
    for element in elements(xml, prefix, _NAMES):
        if element.name == "p":
            gathered[element.start] = []
            continue
        around = element.within("sdt")
        if element.name in NAMING and around and said_by(element, prefix).startswith(FIGURE):
            figures.add(around.start)
        paragraph = element.within("p")
        if paragraph is not None and element.parent is not None and element.parent.name == "r":
            _gather(gathered[paragraph.start], _shown(xml, element), bool(around and around.start in figures))
    texts = enumerate(("".join(pieces) for pieces in gathered.values()), start=1)
    return tuple(Prose(number, text) for number, text in texts if text.strip())


def _gather(pieces: list[str], text: str, in_figure: bool) -> None:
    if not in_figure:
        pieces.append(text)
    elif not pieces or pieces[-1] != GAP:
        pieces.append(GAP)


def _shown(xml: bytes, element: ElementSpan) -> str:
    return text_of(xml, element) if element.name == "t" else _LOOKS.get(element.name, "")
