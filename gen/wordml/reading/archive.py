"""Open the zip of a .docx and hand out its parts, refusing what is no Word document or could exhaust the machine."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.wordml.foreign import refuse_foreign
from gen.wordml.torn import TORN

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of one part once unpacked; about two thousand pages of text."""
LARGEST_DOCUMENT = 256 * 1024 * 1024
_READ_SUFFIXES = (".xml", ".rels")
_STRICT = b"http://purl.oclc.org/ooxml/"
_OPEN_XML = b"http://schemas.openxmlformats.org/"
_NAMESPACES = (
    (_STRICT + b"wordprocessingml/main", _OPEN_XML + b"wordprocessingml/2006/main"),
    (_STRICT + b"officeDocument/relationships", _OPEN_XML + b"officeDocument/2006/relationships"),
    (_STRICT + b"drawingml/main", _OPEN_XML + b"drawingml/2006/main"),
    (_STRICT + b"drawingml/wordprocessingDrawing", _OPEN_XML + b"drawingml/2006/wordprocessingDrawing"),
    (_STRICT + b"officeDocument/extendedProperties", _OPEN_XML + b"officeDocument/2006/extended-properties"),
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_blank_text=False)


def read_parts(source: Path | bytes, name: str) -> Mapping[str, bytes]:
    """Return the XML parts of the document by their name in the package; pictures are left in the zip.

    Raises DocumentError, one sentence, when it is no readable .docx.
    """
    content = source if isinstance(source, bytes) else _content(source, name)
    refuse_foreign(content, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _refuse_bomb(package, name)
            return {
                info.filename: package.read(info)
                for info in package.infolist()
                if info.filename.lower().endswith(_READ_SUFFIXES)
            }
    except TORN as error:
        raise DocumentError(_("“{file}” không phải là tệp .docx đọc được.").format(file=name)) from error


def _content(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError(_("Không tìm thấy tệp “{file}”.").format(file=name)) from error
    except OSError as error:
        raise DocumentError(
            _("Không đọc được tệp “{file}”: {reason}.").format(file=name, reason=reason_of(error))
        ) from error


def _refuse_bomb(package: zipfile.ZipFile, name: str) -> None:
    sizes = [info.file_size for info in package.infolist()]
    if max(sizes, default=0) > LARGEST_PART or sum(sizes) > LARGEST_DOCUMENT:
        raise DocumentError(_("“{file}” quá lớn sau khi giải nén; chương trình không đọc.").format(file=name))


def _transitional(content: bytes) -> bytes:
    """Give a part saved in the strict form of the format the namespaces of the usual one."""
    if _STRICT not in content:
        return content
    for strict, usual in _NAMESPACES:
        content = content.replace(strict, usual)
    return content


def parse_part(content: bytes, name: str, part: str) -> etree._Element:
    """Parse one part; raises DocumentError for broken XML and for a document type with entities."""
    try:
        root = etree.fromstring(_transitional(content), _PARSER)
    except etree.XMLSyntaxError as error:
        raise DocumentError(_("“{file}” bị hỏng: không đọc được phần {part}.").format(file=name, part=part)) from error
    if root.getroottree().docinfo.doctype:
        raise DocumentError(_("“{file}” chứa khai báo XML không được phép trong tệp Word.").format(file=name))
    return root
