"""The text of a document in the form in which it is compared: a mere saving in Word leaves it as it is."""

from collections.abc import Sequence
from hashlib import sha256

from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.marking import letters_shown, marked_text
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import as_utf8, prefix_of
from gen.wordml.patching.parts import main_part
from gen.wordml.patching.texts import MAIN_NAMESPACES

_FORM = "1:"
"""The first form of it: the letters of the body, tracked changes taken as accepted, without blanks."""
_BODY, _TABLE, _TABLE_END = b"<w:body", b"<w:tbl>", b"</w:tbl>"
_USUAL_PREFIX = "w:"


class BodyLetters:
    """The letters of a body (``blocks.letters``): those of another that differs in a few words are found quickly.

    ``is_plain`` tells whether its XML is that of a document nobody saved again: then nothing is parsed.
    """

    def __init__(self, main: bytes) -> None:
        pieces = _pieces(main)
        self._known = {piece: _letters_of(piece) for piece in pieces}
        joined = _joined([self._known[piece] for piece in pieces])
        self.is_plain = joined is not None
        self.letters = _parsed(main) if joined is None else joined

    def of_changed(self, main: bytes) -> bytes:
        """Return the letters of a body that was made from this one by changing words in it."""
        known = self._known
        joined = _joined([known[piece] if piece in known else _letters_of(piece) for piece in _pieces(main)])
        return _parsed(main) if joined is None else joined


def _pieces(main: bytes) -> list[bytes]:
    """Return a body cut at the edges of its tables; nothing where it is not written as Word writes it."""
    if prefix_of(main, MAIN_NAMESPACES) != _USUAL_PREFIX:
        return []
    pieces = []
    for stretch in main[max(main.find(_BODY), 0) :].split(_TABLE_END):
        between, opens, table = stretch.partition(_TABLE)
        pieces += [between, table] if opens else [between]
    return pieces


def _letters_of(piece: bytes) -> bytes | None:
    marked = marked_text(piece)
    return None if marked is None else letters_shown(marked)


def _joined(letters: Sequence[bytes | None]) -> bytes | None:
    found = [each for each in letters if each is not None]
    return b"\n".join(filter(None, found)) if found and len(found) == len(letters) else None


def _parsed(main: bytes) -> bytes:
    return letters_in(block.letters for block in read_blocks(main))


def content_digest(content: bytes, name: str = "") -> str:
    """Return the digest of a document's text. Raises DocumentError for what is no .docx."""
    return digest_of(BodyLetters(body_of(DocxArchive(content, name))).letters)


def body_of(archive: DocxArchive) -> bytes:
    """Return the part of a document that holds its body, in UTF-8."""
    return as_utf8(archive.read(main_part(archive)))


def digest_of(letters: bytes) -> str:
    """Return the digest of the text of a body from its letters."""
    return _FORM + sha256(letters.translate(None, b" ")).hexdigest()
