"""A workbook file of zipped parts, xlsx or ods."""

import zipfile
from io import BytesIO
from typing import IO

from gen.packing.entries import unpacked


class Package:
    """The parts of a file, found in any case of letters and with any kind of slash, as calamine does.

    Raises BadZipFile where the file is no package.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._entries = {_plain(entry.filename): entry for entry in self._zip.infolist()}

    @property
    def size(self) -> int:
        """How many bytes the parts say they unpack to."""
        return sum(entry.file_size for entry in self._zip.infolist())

    def __contains__(self, part: str) -> bool:
        return _plain(part) in self._entries

    def size_of(self, part: str) -> int:
        """Return how many bytes the part says it unpacks to, 0 if there is none of that name."""
        return self._entries[_plain(part)].file_size if part in self else 0

    def open(self, part: str) -> IO[bytes]:
        """Return the part, opened; no more is read of it than it says it has."""
        entry = self._entries[_plain(part)]
        content = unpacked(self._content, entry) if entry.file_size <= _SMALL else None
        return self._zip.open(entry) if content is None else BytesIO(content)


_SMALL = 1 << 20
"""Bytes: a larger part is unpacked piece by piece as it is read."""


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()
