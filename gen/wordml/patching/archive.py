"""A zip whose untouched entries are copied raw: not unpacked, not packed again, byte for byte as they were."""

import struct
import zipfile
from collections.abc import Mapping
from copy import copy
from functools import cached_property
from io import BytesIO
from itertools import pairwise

from msgspec import Struct

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.packing.deflating import checksum, deflated_fast
from gen.packing.entries import DEFLATED, LOCAL, LOCAL_MARK, unpacked
from gen.wordml.foreign import refuse_foreign
from gen.wordml.torn import TORN

_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4s4H2LH")
_UTF8_NAME = 0x800
_VERSION = 20
_FIRST_DAY = (1 << 5) | 1
"""1 January 1980: the date of every entry we write, so that the same content makes the same bytes."""
_LARGEST = 1 << 29


class _Entry(Struct, frozen=True):
    """An entry as it is in the zip: local header with data (``start``..``end``) and central record."""

    name: str
    start: int
    end: int
    central: bytes


class DocxArchive:
    """A .docx taken apart. Raises DocumentError for what is no zip, an encrypted one, or one absurdly large."""

    def __init__(self, content: bytes, name: str = "") -> None:
        self._content = content
        self.name = name
        refuse_foreign(content, name)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (OSError, *TORN) as error:
            raise DocumentError(_("“{file}” không phải là tệp Word .docx.").format(file=name)) from error
        infos = self._zip.infolist()
        if sum(info.file_size for info in infos) > _LARGEST or any(info.flag_bits & 1 for info in infos):
            raise DocumentError(_("“{file}” quá lớn hoặc đã đặt mật khẩu.").format(file=name))
        self._stored = dict.fromkeys(info.filename for info in infos)
        self._read: dict[str, bytes] = {}
        self._written: dict[str, bytes] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the order of the file, new ones last."""
        return tuple(dict.fromkeys((*self._stored, *self._written)))

    def __contains__(self, part: str) -> bool:
        return part in self._stored or part in self._written

    def copy(self) -> "DocxArchive":
        """Return another archive of the same file, to be changed apart from this one."""
        twin = copy(self)
        twin._written = dict(self._written)
        return twin

    def read(self, part: str) -> bytes:
        """Return the content of a part."""
        if part in self._written:
            return self._written[part]
        if part not in self._read:
            self._read[part] = self._unpacked(part)
        return self._read[part]

    def write(self, part: str, content: bytes) -> None:
        """Replace a part, or add one at the end; ``packed`` has it then."""
        if part in self and self.read(part) == content:
            return
        self._written[part] = content

    def _unpacked(self, part: str) -> bytes:
        try:
            found = unpacked(self._content, self._zip.getinfo(part))
            return self._zip.read(part) if found is None else found
        except (KeyError, *TORN) as error:
            raise DocumentError(_("“{file}” hỏng ở phần {part}.").format(file=self.name, part=part)) from error

    def replaced(self, parts: Mapping[str, bytes]) -> bytes:
        """Return the zip with these parts replaced or added; this archive stays as it is."""
        twin = self.copy()
        for part, content in parts.items():
            twin.write(part, content)
        return twin.packed()

    def require_packable(self) -> None:
        """Raise DocumentError unless ``packed`` will find all parts where the file says they are."""
        try:
            _ = self._entries
        except (KeyError, struct.error) as error:
            raise DocumentError(_("“{file}” không phải là tệp Word .docx.").format(file=self.name)) from error

    def packed(self) -> bytes:
        """Return the zip with the parts written in their places, new ones at the end, the rest as it was."""
        body, central = bytearray(), bytearray()
        entries = self._entries
        added = [name for name in self._written if name not in self._stored]
        kept = {entry.name: (self._content[entry.start : entry.end], entry.central) for entry in entries}
        packed = {name: _packed(name, content) for name, content in self._written.items()}
        for name in [*(entry.name for entry in entries), *added]:
            local, record = packed.get(name) or kept[name]
            central += _moved(record, len(body))
            body += local
        count = len(entries) + len(added)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(central), len(body), 0)
        return bytes(body + central) + end

    @cached_property
    def _entries(self) -> list[_Entry]:
        """Return the entries in the order of the central directory, each with the bytes up to its next neighbour."""
        infos = self._zip.infolist()
        starts = sorted({info.header_offset for info in infos} | {self._zip.start_dir})
        following = dict(pairwise(starts))
        found, at = [], self._zip.start_dir
        for info in infos:
            fields = _CENTRAL.unpack_from(self._content, at)
            size = _CENTRAL.size + fields[10] + fields[11] + fields[12]
            record = self._content[at : at + size]
            found.append(_Entry(info.filename, info.header_offset, following[info.header_offset], record))
            at += size
        return found


def _packed(name: str, content: bytes) -> tuple[bytes, bytes]:
    """Return local header with data, and central record (its offset still 0), of a part we write."""
    data = deflated_fast(content)
    encoded = name.encode()
    flags = 0 if name.isascii() else _UTF8_NAME
    common = (_VERSION, flags, DEFLATED, 0, _FIRST_DAY, checksum(content), len(data), len(content), len(encoded), 0)
    local = LOCAL.pack(LOCAL_MARK, *common) + encoded + data
    return local, _CENTRAL.pack(b"PK\1\2", _VERSION, *common, 0, 0, 0, 0, 0) + encoded


def _moved(record: bytes, offset: int) -> bytes:
    """Return a central record that points at another offset (its last field)."""
    return record[: _CENTRAL.size - 4] + struct.pack("<L", offset) + record[_CENTRAL.size :]
