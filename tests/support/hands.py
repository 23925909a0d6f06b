"""What people do to a document in Word, on the XML of its body: to numbers, words, rows, paragraphs, runs."""

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from gen.wordml.names import name
from gen.wordml.patching.archive import DocxArchive

MAIN = "word/document.xml"
P, R, T, TR, TC, RPR, PPR = (name(f"w:{tag}") for tag in ("p", "r", "t", "tr", "tc", "rPr", "pPr"))
_NUMBER = re.compile(r"(?:(?<![^\s(])[+-])?(?<![\w.,/])[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]+)?(?![\w/]|[.,][0-9])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TRACKED = {name("w:author"): "Chị Lan", name("w:date"): "2024-12-02T08:00:00Z", name("w:id"): "900"}


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A text of a run of a body, by its position among them, and the number in it, if there is one."""

    position: int
    text: str
    number: str


def edited(content: bytes, edit: Callable[[etree._Element], None]) -> bytes:
    """Return the document after an edit of its body."""
    archive = DocxArchive(content)
    root = etree.fromstring(archive.read(MAIN))
    edit(root)
    return archive.replaced({MAIN: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)})


def body_of(content: bytes) -> etree._Element:
    """Return the root of a document's main part."""
    return etree.fromstring(DocxArchive(content).read(MAIN))


def numbered_texts(root: etree._Element) -> list[TextPiece]:
    """Return the texts that hold a number which is a figure for sure: not near words that count or date."""
    found = []
    for position, text in enumerate(root.iter(T)):
        number = _NUMBER.search(text.text or "")
        if number is not None and ("," in number[0] or "." in number[0]):
            found.append(TextPiece(position, text.text or "", number[0]))
    return found


def replace_number(root: etree._Element, piece: TextPiece, new: str) -> None:
    """Type another number over the one in a text."""
    text = list(root.iter(T))[piece.position]
    write(text, (text.text or "").replace(piece.number, new, 1))


def write_in(root: etree._Element, old: str, new: str) -> None:
    """Replace words in the first run that holds them."""
    text = next(each for each in root.iter(T) if old in (each.text or ""))
    write(text, (text.text or "").replace(old, new, 1))


def rows_of(root: etree._Element) -> list[etree._Element]:
    """Return the rows of data: of tables that have more than three, without their heads."""
    rows = []
    for table in root.iter(name("w:tbl")):
        own = [child for child in table if child.tag == TR]
        rows += own[1:] if len(own) > 3 else []
    return rows


def text_of(element: etree._Element) -> str:
    """Return the text in a paragraph or row."""
    return "".join(text.text or "" for text in element.iter(T))


def paragraphs_of(root: etree._Element) -> list[etree._Element]:
    """Return the paragraphs right in the body that hold some words."""
    (body,) = root
    return [child for child in body if child.tag == P and len(text_of(child)) > 40]


def delete(element: etree._Element) -> None:
    """Delete a row or a paragraph."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def copy_row(row: etree._Element, words: str) -> etree._Element:
    """Insert a row below, with other words and numbers in its cells."""
    new = deepcopy(row)
    for place, cell in enumerate(each for each in new if each.tag == TC):
        texts = list(cell.iter(T))
        for text in texts[1:]:
            write(text, "")
        if texts:
            write(texts[0], f"{words} {place}" if place else "99")
    row.addnext(new)
    return new


def swap(one: etree._Element, other: etree._Element) -> None:
    """Move a paragraph to the place of another one and back."""
    place = etree.Element("place")
    one.addprevious(place)
    other.addprevious(one)
    place.addnext(other)
    delete(place)


def split_runs(root: etree._Element) -> None:
    """Cut every run in two, as Word does where spelling was looked at."""
    for run in list(root.iter(R)):
        texts = [child for child in run if child.tag == T]
        if len(texts) == 1 and len(texts[0].text or "") > 1 and len(run) <= 2:
            whole = texts[0].text or ""
            rest = deepcopy(run)
            write(texts[0], whole[: len(whole) // 2])
            write(next(rest.iter(T)), whole[len(whole) // 2 :])
            run.addnext(rest)


def restyle(root: etree._Element) -> None:
    """Make every second run of text bold and blue."""
    for run in list(root.iter(R))[::2]:
        properties = run.find(RPR)
        if properties is None:
            properties = etree.Element(RPR)
            run.insert(0, properties)
        for tag in ("w:b", "w:color"):
            for old in properties.findall(name(tag)):
                properties.remove(old)
        etree.SubElement(properties, name("w:b"))
        etree.SubElement(properties, name("w:color")).set(name("w:val"), "1F4E79")


def add_paragraph(after: etree._Element, words: str) -> None:
    """Write a new paragraph after another one."""
    new = etree.Element(P)
    text = etree.SubElement(etree.SubElement(new, R), T)
    write(text, words)
    after.addnext(new)


def track_replacement(root: etree._Element, old: str, new: str) -> None:
    """Type over a text with changes tracked."""
    text = next(each for each in root.iter(T) if old in (each.text or ""))
    run = text.getparent()
    assert run is not None
    before, _old, after = (text.text or "").partition(old)
    removed, added, rest = deepcopy(run), deepcopy(run), deepcopy(run)
    write(text, before)
    write(next(added.iter(T)), new)
    write(next(rest.iter(T)), after)
    gone = next(removed.iter(T))
    gone.tag = name("w:delText")
    write(gone, old)
    deletion, insertion = (etree.Element(name(tag), _TRACKED) for tag in ("w:del", "w:ins"))
    deletion.append(removed)
    insertion.append(added)
    for element in (rest, insertion, deletion):
        run.addnext(element)


def write(text: etree._Element, words: str) -> None:
    """Have a text hold these words, blanks at its ends too."""
    text.text = words
    text.set(_SPACE, "preserve")
