"""What stands around a signature; shared by the rules on signing."""

from collections.abc import Iterator

from gen.lint.anatomy.authority import Authority, parse_block
from gen.lint.anatomy.line import Line, lines_in
from gen.lint.anatomy.model import Signature
from gen.lint.subject import Subject

_AROUND = 16
"""Paragraphs before and after Nơi nhận among which something signed may stand."""
_TWO_SIGNERS = ("Biên bản", "Bản ghi nhớ", "Bản thỏa thuận", "Hợp đồng")
"""Types signed by parties or by chairman and secretary: their titles stand without authority."""


def signing_lines(subject: Subject) -> Iterator[Line]:
    """Yield the lines around Nơi nhận that belong neither to its list nor to the text."""
    closing = subject.anatomy.closing
    if closing.recipients_label is None:
        return
    label = closing.recipients_label.paragraph
    taken = {label.number, *(line.paragraph.number for line in closing.recipients)}
    taken |= {paragraph.number for paragraph in subject.anatomy.body if paragraph.cell is None}
    anatomy = subject.anatomy
    top = max(anatomy.header.last, anatomy.title.last, anatomy.opening.last) + 1
    first, last = max(label.number - _AROUND, top), label.number + _AROUND
    for paragraph in subject.document.paragraphs[first:last]:
        if paragraph.number not in taken:
            yield from lines_in(paragraph)


def blocks(subject: Subject) -> Iterator[tuple[Signature, tuple[Authority, ...]]]:
    """Yield the blocks of signers with their lines of authority separated; minutes and contracts have none."""
    if subject.anatomy.title.type_name not in _TWO_SIGNERS:
        for signature in subject.anatomy.closing.signatures:
            yield signature, parse_block(titles_of(signature))


def titles_of(signature: Signature) -> tuple[Line, ...]:
    """Return the lines of authority without a name in capitals that was taken for one (room to sign parts them)."""
    lines = signature.authority
    return lines[:-1] if name_in_capitals(signature) is not None else lines


def name_in_capitals(signature: Signature) -> Line | None:
    """Return a name typed in capitals: the last line, with blank paragraphs between it and the title."""
    if signature.name is not None or len(signature.authority) < 2:
        return None
    before, last = signature.authority[-2:]
    apart = last.paragraph.number - before.paragraph.number
    return last if apart > 2 and 2 <= len(last.text.split()) <= 5 else None
