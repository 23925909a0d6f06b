"""Zip files spliced together: what never changes is laid out once, what changes is appended after it.

Unchanging entries come first and are written with their central directory when the template is compiled; a render only
deflates its own parts and concatenates. Times, attributes and order are fixed, so equal parts give equal bytes.
"""

import struct
import zlib
from collections.abc import Iterable, Mapping

from msgspec import Struct

from gen.packing.deflating import checksum, deflated_fast

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_UTF8_NAME = 0x800
_STORED, _DEFLATED = 0, 8
_MIDNIGHT = 0
_FIRST_OF_JANUARY_1980 = (0 << 9) | (1 << 5) | 1
SMALL = 2_048
"""Bytes below which a part of a render is stored as it is: to deflate it takes longer than it saves."""
_SMALLEST = 9

_FIRST = ("[Content_Types].xml", "_rels/.rels")


class _Packed(Struct, frozen=True):
    local: bytes
    central_head: bytes
    name: bytes

    def central(self, offset: int) -> bytes:
        return self.central_head + struct.pack("<L", offset) + self.name


def _pack(name: str, data: bytes, body: bytes) -> _Packed:
    """Lay out the two headers of an entry, whose ``body`` is its data as they are, or deflated."""
    encoded = name.encode("utf-8")
    flags = 0 if name.isascii() else _UTF8_NAME
    method = _STORED if body is data else _DEFLATED
    sizes = (checksum(data), len(body), len(data))
    stamp = (_MIDNIGHT, _FIRST_OF_JANUARY_1980)
    local = _LOCAL.pack(b"PK\3\4", _VERSION, flags, method, *stamp, *sizes, len(encoded), 0)
    head = _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, flags, method, *stamp, *sizes, len(encoded), 0, 0, 0, 0, 0, 0)
    return _Packed(local + encoded + body, head[:-4], encoded)


def _order(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


class FixedEntries:
    """The unchanging entries of a package, ready to be completed by the parts of one render."""

    __slots__ = ("_count", "_directory", "_local")

    def __init__(self, entries: Mapping[str, bytes]) -> None:
        self._count = len(entries)
        local, directory, offset = [], [], 0
        for name in sorted(entries, key=_order):
            packed = _pack(name, entries[name], zlib.compress(entries[name], _SMALLEST, -zlib.MAX_WBITS))
            directory.append(packed.central(offset))
            local.append(packed.local)
            offset += len(packed.local)
        self._local = b"".join(local)
        self._directory = b"".join(directory)

    def complete(self, parts: Iterable[tuple[str, bytes]]) -> bytes:
        """Return the bytes of the zip: the unchanging entries, then ``parts`` in the order given."""
        local, directory = [self._local], [self._directory]
        offset, count = len(self._local), self._count
        for name, data in parts:
            packed = _pack(name, data, data if len(data) < SMALL else deflated_fast(data))
            directory.append(packed.central(offset))
            local.append(packed.local)
            offset += len(packed.local)
            count += 1
        listing = b"".join(directory)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listing), offset, 0)
        return b"".join((*local, listing, end))
