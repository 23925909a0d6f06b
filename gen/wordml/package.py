"""A .docx as named entries: read it, replace some, write it; the same entries always give the same bytes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.wordml.torn import TORN

CONTENT_TYPES = "[Content_Types].xml"
_ROOT_RELATIONSHIPS = "_rels/.rels"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o600 << 16


def read_package(source: Path | bytes, name: str = "") -> dict[str, bytes]:
    """Read every entry of a .docx, in the order of the archive.

    ``name`` is what messages call the file (its path by default). Raises DocumentError where the file is absent,
    not an Office file, encrypted or damaged.
    """
    shown = name or (str(source) if isinstance(source, Path) else _("(tệp trong bộ nhớ)"))
    try:
        with zipfile.ZipFile(source if isinstance(source, Path) else BytesIO(source)) as archive:
            entries = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except FileNotFoundError as error:
        raise DocumentError(_("Không tìm thấy tệp “{file}”.").format(file=shown)) from error
    except TORN as error:
        message = _("Tệp “{file}” không phải là văn bản Word (.docx) hoặc đã bị hỏng.").format(file=shown)
        raise DocumentError(message) from error
    except OSError as error:
        text = _("Không đọc được tệp “{file}”: {reason}.")
        raise DocumentError(text.format(file=shown, reason=reason_of(error))) from error
    if CONTENT_TYPES not in entries:
        raise DocumentError(_("Tệp “{file}” không phải là văn bản Word (.docx).").format(file=shown))
    return entries


def write_package(entries: Mapping[str, bytes]) -> bytes:
    """Write the entries as a .docx: content types first, then the root relationships, the rest by name; fixed times."""
    first = {CONTENT_TYPES: 0, _ROOT_RELATIONSHIPS: 1}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(entries, key=lambda entry: (first.get(entry, 2), entry)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = _UNIX
            info.external_attr = _PLAIN_FILE
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, entries[name])
    return buffer.getvalue()
