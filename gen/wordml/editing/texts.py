"""Find the letters of a paragraph in its runs, as the reader counts them, and change or format a stretch of them."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from gen.wordml.editing.formats import format_run
from gen.wordml.names import name
from gen.wordml.reading.inline import CONTAINERS, LITERALS

_R, _T, _BR, _RPR = name("w:r"), name("w:t"), name("w:br"), name("w:rPr")
_FIELD, _FIELD_KIND = name("w:fldChar"), name("w:fldCharType")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Atom(NamedTuple):
    """A piece of text in a run: a w:t, or a tab or break of one letter; ``start`` counts letters of the paragraph."""

    run: etree._Element
    element: etree._Element
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def atoms(paragraph: etree._Element) -> list[Atom]:
    """List the text of a paragraph in reading order; deleted text and the instructions of fields do not count."""
    found: list[Atom] = []
    position = 0
    in_instruction = False
    for run in _runs(paragraph):
        for element in run:
            if element.tag == _FIELD:
                in_instruction = element.get(_FIELD_KIND) == "begin"
                continue
            text = _text_of(element)
            if text and not in_instruction:
                found.append(Atom(run, element, position, text))
                position += len(text)
    return found


def _runs(container: etree._Element) -> Iterator[etree._Element]:
    for element in container:
        if element.tag == _R:
            yield element
        elif element.tag in CONTAINERS:
            yield from _runs(element)


def _text_of(element: etree._Element) -> str:
    if element.tag == _T:
        return element.text or ""
    if element.tag == _BR:
        return "" if element.get(name("w:type")) == "page" else "\n"
    return LITERALS.get(str(element.tag), "")


def replace_text(paragraph: etree._Element, start: int, end: int, new: str) -> None:
    """Put ``new`` in the place of the letters from ``start`` to ``end``, in the format of the first of them."""
    pending: str | None = new
    for atom in atoms(paragraph):
        insertion = start == end and atom.start <= start <= atom.end and atom.element.tag == _T
        if not insertion and not (atom.start < end and atom.end > start):
            continue
        if atom.element.tag != _T:
            atom.run.remove(atom.element)
            continue
        kept_before = atom.text[: max(start - atom.start, 0)]
        kept_after = atom.text[max(end - atom.start, 0) :] if end < atom.end else ""
        _set_text(atom.element, kept_before + (pending or "") + kept_after)
        pending = None
        if insertion:
            return


def _set_text(element: etree._Element, text: str) -> None:
    element.text = text
    if text != text.strip():
        element.set(_SPACE, "preserve")


def format_text(paragraph: etree._Element, start: int, end: int | None, properties: Mapping[str, object]) -> None:
    """Set properties of the letters from ``start`` to ``end`` (None: to the last); runs are cut where they must be."""
    found = atoms(paragraph)
    last = found[-1].end if found else 0
    stop = last if end is None else end
    for position in (start, stop):
        _cut(paragraph, position)
    for run in dict.fromkeys(atom.run for atom in atoms(paragraph) if atom.start < stop and atom.end > start):
        format_run(run, properties)


def _cut(paragraph: etree._Element, position: int) -> None:
    """Make sure that a run begins at ``position``."""
    for atom in atoms(paragraph):
        first_in_run = next(iter(item for item in atoms(paragraph) if item.run is atom.run))
        inside_text = atom.start < position < atom.end
        at_later_atom = atom.start == position and first_in_run.start < position
        if inside_text or at_later_atom:
            _split(atom, position - atom.start)
            return


def _split(atom: Atom, offset: int) -> None:
    rest = etree.Element(_R)
    properties = atom.run.find(_RPR)
    if properties is not None:
        rest.append(deepcopy(properties))
    moved = list(atom.element.itersiblings())
    if offset == 0:
        moved.insert(0, atom.element)
    else:
        tail = etree.SubElement(rest, _T)
        _set_text(tail, atom.text[offset:])
        _set_text(atom.element, atom.text[:offset])
    rest.extend(moved)
    atom.run.addnext(rest)
