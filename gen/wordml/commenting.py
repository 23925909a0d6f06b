"""Put comments into a copy of a document: each is in Word’s margin beside its paragraph."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from gen.domain.typed_numbers import whole
from gen.wordml.editing.registration import registered, written
from gen.wordml.names import WORD, name
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.reading.archive import parse_part, read_parts
from gen.wordml.reading.relations import document_part, relations_of, target_of_kind

_COMMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ID = name("w:id")
_P, _BOX = name("w:p"), name("w:txbxContent")


class Note(NamedTuple):
    """A comment: the paragraph it is about (its number in the body, None for the document) and its lines."""

    paragraph: int | None
    lines: tuple[str, ...]


def with_comments(content: bytes, notes: Sequence[Note], *, author: str, file: str = "") -> bytes:
    """Return the document with the comments added, beside those that are there.

    Notes about headers, footers and the document as a whole stand at its first paragraph: Word has no other place.
    Raises DocumentError when the document cannot be read.
    """
    if not notes:
        return content
    parts = read_parts(content, file)
    main = document_part(parts, file)
    root = parse_part(parts[main], file, main)
    paragraphs = list(root.iter(_P))
    identifiers, changed = new_comments(parts, [note.lines for note in notes], author, file)
    for identifier, note in zip(identifiers, notes, strict=True):
        anchor(_visible(paragraphs[(note.paragraph or 1) - 1]), identifier)
    return DocxArchive(content, file).replaced({main: written(root), **changed})


def new_comments(
    parts: Mapping[str, bytes], notes: Sequence[tuple[str, ...]], author: str, file: str = ""
) -> tuple[list[str], dict[str, bytes]]:
    """Return the ids of new comments of these lines, to be hung on paragraphs, and the parts to write for them."""
    main = document_part(parts, file)
    existing = target_of_kind(relations_of(parts, main, file), "comments")
    comments = _comments(parts, existing, file)
    first = 1 + max((whole(item.get(_ID)) or 0 for item in comments.iter(name("w:comment"))), default=-1)
    identifiers = range(first, first + len(notes))
    for identifier, lines in zip(identifiers, notes, strict=True):
        comments.append(_comment(identifier, lines, author))
    if existing is not None:
        changed = {existing: written(comments)}
    else:
        part = f"{main.rsplit('/', 1)[0]}/comments.xml"
        changed = {part: written(comments), **registered(parts, main, part, "comments", _COMMENT_TYPE, file)}
    return [str(identifier) for identifier in identifiers], changed


def comments_by(content: bytes, author: str, file: str = "") -> list[str]:
    """Return the texts of the comments that an author left in a document."""
    parts = read_parts(content, file)
    part = target_of_kind(relations_of(parts, document_part(parts, file), file), "comments")
    own = (
        item for item in _comments(parts, part, file).iter(name("w:comment")) if item.get(name("w:author")) == author
    )
    return [" ".join(text.text or "" for text in item.iter(name("w:t"))) for item in own]


def _comments(parts: Mapping[str, bytes], part: str | None, file: str) -> etree._Element:
    if part is not None and part in parts:
        return parse_part(parts[part], file, part)
    return etree.Element(name("w:comments"), nsmap={"w": WORD})


def _comment(identifier: int, lines: Sequence[str], author: str) -> etree._Element:
    comment = etree.Element(name("w:comment"))
    comment.set(_ID, str(identifier))
    comment.set(name("w:author"), author)
    comment.set(name("w:initials"), author[:1])
    for line in lines:
        text = etree.SubElement(etree.SubElement(etree.SubElement(comment, _P), name("w:r")), name("w:t"))
        text.text = line
    return comment


def _visible(paragraph: etree._Element) -> etree._Element:
    """Return the paragraph itself, or the one its text box hangs on: Word has no comments inside text boxes."""
    while (box := next(paragraph.iterancestors(_BOX), None)) is not None:
        paragraph = next(box.iterancestors(_P))
    return paragraph


def anchor(paragraph: etree._Element, identifier: str) -> None:
    """Hang a comment on a paragraph, by its id."""
    start, end = etree.Element(name("w:commentRangeStart")), etree.Element(name("w:commentRangeEnd"))
    for mark in (start, end):
        mark.set(_ID, identifier)
    has_properties = len(paragraph) > 0 and paragraph[0].tag == name("w:pPr")
    paragraph.insert(1 if has_properties else 0, start)
    paragraph.append(end)
    reference = etree.SubElement(etree.SubElement(paragraph, name("w:r")), name("w:commentReference"))
    reference.set(_ID, identifier)
