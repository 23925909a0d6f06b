"""The text of a document in the form in which it is compared: a mere saving in Word leaves it as it is."""

from hashlib import sha256

from gen.rendering.marking import is_plain, letters_shown, marked_text
from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import as_utf8
from gen.wordml.patching.parts import main_part

_FORM = "1:"
"""The first form of it: the letters of the body, tracked changes taken as accepted, without blanks."""
_BODY = "<w:body"


def letters_of_body(main: bytes) -> bytes:
    """Return the letters of a body; where its XML is plain, as in a document nobody saved again, without parsing it."""
    text = main.decode(errors="replace")
    body = text[text.find(_BODY) :]
    letters = letters_shown(marked_text(body)) if is_plain(body) else None
    return letters_in(block.letters for block in read_blocks(main)) if letters is None else letters


def content_digest(content: bytes, name: str = "") -> str:
    """Return the digest of a document's text. Raises DocumentError for what is no .docx."""
    return digest_of_parts(DocxArchive(content, name))


def digest_of_parts(archive: DocxArchive) -> str:
    """Return the digest of the text of a document that is unpacked already."""
    letters = letters_of_body(as_utf8(archive.read(main_part(archive))))
    return _FORM + sha256(letters.translate(None, b" ")).hexdigest()
