"""The imprints of a document as text that its record carries, and back.

Format 1: in base64, packed in zlib's form, three parts: a byte for each, 1 for a row; its numbers, a line for each; of
the digests of all first the second bytes, then the third, then the last.
"""

import base64
import binascii
import struct
import zlib
from collections.abc import Sequence
from hashlib import sha256

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.packing.deflating import compressed_fast
from gen.revision.imprints import Imprint, cut, imprint

FORMAT = 1
"""The number rises when the way an imprint is made or written changes."""
_BETWEEN = b"\xff"
_LARGEST = 1 << 26


def seal_of(lines: bytes, content: str) -> str:
    """Return the seal of a text and of what is remembered of it: whole lines of letters are told by it at once."""
    return sha256(lines + _BETWEEN + content.encode()).hexdigest()


def packed(lines: bytes) -> str:
    """Write the imprints of lines of letters; the same lines always give the same."""
    return _packed(*cut(lines))


def packed_imprints(imprints: Sequence[Imprint]) -> str:
    """Write imprints again that were read back, some of them perhaps replaced."""
    numbers = [" ".join(each.numbers).encode() for each in imprints]
    return _packed([each.is_row for each in imprints], numbers, [each.letters for each in imprints])


def _packed(is_row: Sequence[bool], numbers: Sequence[bytes], letters: Sequence[int]) -> str:
    rows = bytes(is_row)
    digests = struct.pack(f">{len(letters)}I", *letters)
    parts = (rows, b"\n".join(numbers), digests[1::4] + digests[2::4] + digests[3::4])
    return base64.b64encode(compressed_fast(_BETWEEN.join(parts))).decode()


def unpacked(text: str) -> tuple[Imprint, ...]:
    """Read imprints back. Raises DocumentError where the text is torn."""
    try:
        packer = zlib.decompressobj()
        content = packer.decompress(base64.b64decode(text, validate=True), _LARGEST)
        if not packer.eof:
            raise ValueError(len(content))
        rows, numbers, planes = content.split(_BETWEEN, 2)
        count = len(rows)
        digests = zip(planes[:count], planes[count : 2 * count], planes[2 * count :], strict=True)
        each = zip(rows, numbers.decode().split("\n"), map(bytes, digests), strict=True)
        return tuple(imprint(bool(row), told, int.from_bytes(digest)) for row, told, digest in each)
    except (ValueError, binascii.Error, zlib.error) as error:
        raise DocumentError(_("phần ghi nhớ nội dung lúc lập văn bản bị hỏng")) from error
