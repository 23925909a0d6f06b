"""Deflating what is new in a document, inflating it again, fast: by Intel's library where there is one, else by zlib.

Both give what every reader of zip files reads, of about the same size; a twelfth of a batch's time lies between them.
The same machine always gives the same bytes, another kind of machine may give others.
"""

import zlib
from collections.abc import Callable
from typing import Any

Deflate = Callable[[bytes, int, int], bytes]
Checksum = Callable[[bytes], int]

try:
    from isal import isal_zlib
except ImportError:  # pragma: no cover - there is no build of it for this machine
    _deflate: Deflate = zlib.compress
    checksum: Checksum = zlib.crc32
    _inflater: Callable[..., Any] = zlib.decompressobj
    _torn: Any = zlib.error
else:
    _deflate, checksum = isal_zlib.compress, isal_zlib.crc32  # the same sum, in a fraction of the time
    _inflater, _torn = isal_zlib.decompressobj, isal_zlib.error

_LEVEL = 1
"""Of both; zlib's usual 6 takes two and a half times as long for a document a fifth smaller (docs/performance.md)."""


def deflated_fast(data: bytes) -> bytes:
    """Return the data deflated, without a header."""
    return _deflate(data, _LEVEL, -zlib.MAX_WBITS)


def compressed_fast(data: bytes) -> bytes:
    """Return the data in zlib's form: deflated, with its header and checksum."""
    return _deflate(data, _LEVEL, zlib.MAX_WBITS)


def inflated(data: bytes, size: int, total: int) -> bytes | None:
    """Return data that was deflated, None unless it comes to ``size`` bytes with the checksum ``total``.

    No more than that is ever held.
    """
    inflater = _inflater(wbits=-zlib.MAX_WBITS)
    try:
        content: bytes = inflater.decompress(data, size + 1)
    except _torn:
        return None
    return content if len(content) == size and checksum(content) == total else None
