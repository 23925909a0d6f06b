"""The mark of the book in a PDF: what its description says of the number, found without taking the file apart."""

import re
from pathlib import Path

MARK_KEY, DRAFT_KEY = "/GenMark", "/GenDraft"
"""Names in the description (Info) of a PDF."""
_MARK = re.compile(rb"/GenMark ?\(((?:[A-Za-z0-9./:+@#_-]|\\[0-7]{3}){1,230})\)")
_ESCAPED = re.compile(rb"\\([0-7]{3})")
_DRAFT = re.compile(rb"/GenDraft ?\(([0-9a-f]{64})\)")
_LARGEST = 200_000_000
_HEAD = b"%PDF-"


def read_pdf_marks(path: Path) -> tuple[str, str] | None:
    """Return the mark and the digest of the draft that a PDF carries; None for another file. OSError as reading has."""
    if path.stat().st_size > _LARGEST:
        return None
    return pdf_marks(path.read_bytes())


def pdf_marks(content: bytes) -> tuple[str, str] | None:
    """Return the mark and the digest that the bytes of a PDF carry; the last ones count, as in a file added to."""
    marks, drafts = _MARK.findall(content), _DRAFT.findall(content)
    if not content.startswith(_HEAD) or not marks or not drafts:
        return None
    plain = _ESCAPED.sub(lambda found: bytes((int(found[1], 8) & 0xFF,)), marks[-1])
    return plain.decode("latin-1"), drafts[-1].decode()
