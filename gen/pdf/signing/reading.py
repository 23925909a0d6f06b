"""PDFs of others opened by pyHanko: what cannot be read is refused in one sentence, and nothing may fill the memory."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from gen.domain.errors import ConfigurationError, DocumentError, GenError
from gen.messages import _
from gen.pdf.quiet import quieten

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

_LARGEST = 200_000_000
"""Bytes; a scanned report of a hundred pages has a tenth of it."""
_LOG = logging.getLogger(__name__)
_HEAD = 1024
_BEGINS = b"%PDF-"
_NEEDED = ("pyhanko", "pypdfium2", "fontTools", "uharfbuzz")
_WORD = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_pdf(path: Path) -> bytes:
    """Return the bytes of a PDF; raise DocumentError for what is none or too large, OSError where it cannot be read."""
    if path.stat().st_size > _LARGEST:
        text = _("“{file}” quá lớn (trên {most} MB); hãy quét lại ở độ phân giải 200–300 dpi.")
        raise DocumentError(text.format(file=path.name, most=_LARGEST // 1_000_000))
    content = path.read_bytes()
    if content.startswith(_WORD):
        text = _("“{file}” không phải là PDF; nếu là văn bản Word, hãy chuyển bằng lệnh gen pdf trước.")
        raise DocumentError(text.format(file=path.name))
    if _BEGINS not in content[:_HEAD]:
        raise DocumentError(_("“{file}” không phải là PDF hoặc đã hỏng.").format(file=path.name))
    return content


def require_extra() -> None:
    """Raise ConfigurationError, which says how to install it, without the extra ``sign``."""
    if not all(map(find_spec, _NEEDED)):
        raise ConfigurationError(_("Chuẩn bị ký, kiểm tra chữ ký số cần phần mở rộng: pip install 'gen-1439[sign]'."))
    quieten("pyhanko", "pyhanko_certvalidator", "fontTools")


@contextmanager
def reader_of(content: bytes, name: str) -> "Iterator[PdfFileReader]":
    """Open a PDF; raise DocumentError for one that is damaged, whenever that shows, or that needs a password.

    What is raised inside is taken for damage too: pyHanko reads a part when it is asked for, and raises many things.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        reader = PdfFileReader(BytesIO(content), strict=False)
        if reader.encrypted:
            text = _("“{file}” đã đặt mật khẩu; hãy bỏ mật khẩu (in lại thành PDF) rồi chạy lại.")
            raise DocumentError(text.format(file=name))
        yield reader
    except (GenError, MemoryError):
        raise
    except Exception as error:
        _LOG.debug("while reading %s", name, exc_info=True)
        text = _("“{file}” hỏng hoặc có cấu trúc khác thường nên không đọc được; hãy lấy lại tệp gốc.")
        raise DocumentError(text.format(file=name)) from error
