"""Deflating what is new in a document, fast: by Intel's library where there is one for this machine, else by zlib.

Both give what every reader of zip files reads, of about the same size; a twelfth of a batch's time lies between them.
The same machine always gives the same bytes, another kind of machine may give others.
"""

import zlib
from collections.abc import Callable

Deflate = Callable[[bytes, int, int], bytes]
Checksum = Callable[[bytes], int]

try:
    from isal import isal_zlib
except ImportError:  # pragma: no cover - there is no build of it for this machine
    _deflate: Deflate = zlib.compress
    checksum: Checksum = zlib.crc32
else:
    _deflate, checksum = isal_zlib.compress, isal_zlib.crc32  # the same sum, in a fraction of the time

_LEVEL = 1
"""Of both; zlib's usual 6 takes two and a half times as long for a document a fifth smaller (docs/performance.md)."""


def deflated_fast(data: bytes) -> bytes:
    """Return the data deflated, without a header."""
    return _deflate(data, _LEVEL, -zlib.MAX_WBITS)
