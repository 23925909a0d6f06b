"""A PDF that is copied: what it says of itself, and the copy with a block put under its last line."""

from collections.abc import Collection, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.pdf.ink import lowest
from gen.pdf.quiet import quieten

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader, PdfWriter

_SAME_WIDTH = 3.0
"""Points by which sheets of one size differ."""


class BlockPlace(Struct, frozen=True):
    """Where a block is put, in points.

    ``top`` is how far below the upper edge of its own sheet it begins, ``gap`` what stays free above it, ``floor`` how
    near it comes to the lower edge of the page, ``room`` what it needs below its last line.
    """

    top: float
    gap: float
    floor: float
    room: float


class PdfOriginal:
    """A PDF opened. DocumentError for what is none, is damaged, or is locked by a password."""

    def __init__(self, content: bytes, name: str) -> None:
        self._content, self._name = content, name
        reader = _opened(content, name)
        self.count = len(reader.pages)
        self.description = {str(key): str(value) for key, value in (reader.metadata or {}).items()}
        self.is_signed = bool(_signature_fields(reader.trailer["/Root"]))

    @property
    def title(self) -> str:
        """Its title on one line; "" where it has none."""
        return " ".join(self.description.get("/Title", "").split())

    def copied(
        self, block: bytes, place: BlockPlace, pages: Collection[int] | None, description: Mapping[str, str]
    ) -> bytes:
        """Return a copy with the first page of ``block``, a PDF, under its last line, or on one more page.

        ``pages`` are the pages kept, from 0; None keeps all. Signatures go, their pictures stay. ``description`` is
        added to that of the file.
        """
        from pypdf import PdfWriter

        sheet = _opened(block, self._name).pages[0]
        writer = PdfWriter(clone_from=_opened(self._content, self._name))
        for number in reversed(range(len(writer.pages))):
            if pages is not None and number not in pages:
                writer.remove_page(number)
        _take_off_signatures(writer)
        _put(writer, sheet, place)
        writer.add_metadata(dict(description))
        written = BytesIO()
        writer.write(written)
        return written.getvalue()


def _opened(content: bytes, name: str) -> "PdfReader":
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    quieten("pypdf")
    broken = DocumentError(_("“{file}” không phải là tệp PDF đọc được, hoặc đã bị hỏng.").format(file=name))
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError(_("“{file}” đặt mật khẩu; hãy bỏ mật khẩu rồi sao.").format(file=name))
        if not len(reader.pages):
            raise broken
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise broken from error
    return reader


def _put(writer: "PdfWriter", sheet: "PageObject", place: BlockPlace) -> None:
    from pypdf import Transformation

    last = writer.pages[-1]
    top = float(sheet.mediabox.top) - place.top
    height = top - (lowest(sheet) or 0.0) + place.room
    reaches = lowest(last)
    upright = last.rotation == 0 and abs(float(last.mediabox.width) - float(sheet.mediabox.width)) < _SAME_WIDTH
    if not upright or reaches is None or reaches - place.gap - height < place.floor:
        writer.add_page(sheet)
        return
    last.merge_transformed_page(sheet, Transformation().translate(0, reaches - place.gap - top), over=True)


def _signature_fields(root: Any) -> list[Any]:
    """Return the fields that hold a signature."""
    form = root.get("/AcroForm")
    fields = list(form.get_object().get("/Fields") or ()) if form is not None else []
    found, seen = [], set[int]()
    while fields:
        field = fields.pop().get_object()
        if id(field) in seen:  # a tree that leads back to itself
            continue
        seen.add(id(field))
        fields += list(field.get("/Kids") or ())
        if field.get("/FT") == "/Sig" and "/V" in field:
            found.append(field)
    return found


def _take_off_signatures(writer: "PdfWriter") -> None:
    """Keep the pictures of signatures and let go the signatures: a copy with a block cannot carry a valid one."""
    root = writer.root_object
    for field in _signature_fields(root):
        del field["/V"]
    form = root.get("/AcroForm")
    if form is not None:
        form.get_object().pop("/SigFlags", None)
    root.pop("/Perms", None)
