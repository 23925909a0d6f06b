"""Documents whose memory of what was generated is not there, torn, of another document, or hard to use."""

import re
from collections.abc import Callable, Mapping
from copy import deepcopy

from lxml import etree

from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record
from tests.support import hands
from tests.support.word import parts_of, zipped

_MEMORY = re.compile(rb'(<generated format="1">)(.*?)(</generated>)', re.DOTALL)
_PARAGRAPHS_OF_300_PAGES = 4500


def without_part(content: bytes, _other: bytes) -> bytes:
    """Leave the record's part out."""
    parts = parts_of(content)
    del parts[_record(DocxArchive(content))]
    return zipped(parts)


def without_memory(content: bytes, _other: bytes) -> bytes:
    """Leave out what is remembered, as documents of an earlier version have it."""
    return _with_record(content, lambda xml: _MEMORY.sub(b"", xml))


def torn(content: bytes, _other: bytes) -> bytes:
    """Cut what is remembered short."""
    return _with_record(content, lambda xml: _MEMORY.sub(lambda it: it[1] + it[2][:200] + it[3], xml))


def later(content: bytes, _other: bytes) -> bytes:
    """Let a later version of the program have made the document."""
    return _with_record(content, lambda xml: xml.replace(b'<generated format="1">', b'<generated format="9">'))


def of_another(content: bytes, other: bytes) -> bytes:
    """Put the text of another document in the place of the document's own."""
    return DocxArchive(content).replaced({hands.MAIN: DocxArchive(other).read(hands.MAIN)})


def merged(content: bytes, other: bytes) -> bytes:
    """Paste the whole of another document after this one."""
    (more,) = hands.body_of(other)

    def append(root: etree._Element) -> None:
        (body,) = root
        for block in list(more)[:-1]:
            body.insert(len(body) - 1, block)

    return hands.edited(content, append)


def long(content: bytes, _other: bytes) -> bytes:
    """Write 300 pages more into the document."""

    def write(root: etree._Element) -> None:
        place = hands.paragraphs_of(root)[10]
        for number in range(_PARAGRAPHS_OF_300_PAGES):
            hands.add_paragraph(place, f"Đoạn viết thêm {number}, nói về lớp thứ {7 * number} và nhiều việc khác nữa.")

    return hands.edited(content, write)


def twice(content: bytes, _other: bytes) -> bytes:
    """Have a paragraph twice, one after the other."""

    def repeat(root: etree._Element) -> None:
        paragraph = hands.paragraphs_of(root)[10]
        paragraph.addnext(deepcopy(paragraph))

    return hands.edited(content, repeat)


BAD: Mapping[str, Callable[[bytes, bytes], bytes]] = {
    "part missing": without_part,
    "of an earlier version": without_memory,
    "torn": torn,
    "of a later version": later,
    "of another document": of_another,
    "two in one": merged,
    "300 pages": long,
    "a paragraph twice": twice,
}
"""By name; each is given the document and another one of its kind."""


def _record(archive: DocxArchive) -> str:
    part = find_record(archive)
    assert part is not None
    return part


def _with_record(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    archive = DocxArchive(content)
    part = _record(archive)
    return archive.replaced({part: change(archive.read(part))})
