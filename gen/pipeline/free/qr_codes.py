"""A text as a QR code: segno encodes it; which mask it gets is decided here, all dots at once, and it is drawn.

segno tries the eight masks of the standard dot by dot, most of the time of a letter with a code. What a mask changes is
the same for every text of a symbol's size, so here each is tried by a few operations on two long numbers: the dots
row by row, and column by column. Mask and picture are those of segno.
"""

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

import segno

_MASKS = range(8)
_BORDER, _DOT = 2, 8
"""How many dots stay light around the code, and how many pixels a dot is wide: a byte, as a pixel is a bit."""
_GAP = 4
"""So many light dots before or after it make 1:1:3:1:1 look like a mark of the corners; rows are kept so far apart."""
_LONG_RUN, _BLOCK, _CORNER, _UNEVEN = 2, 3, 40, 10
"""What the standard counts: a run of five alike and more (and one for each dot from the fifth), four alike in a square,
a mark of the corners, and every twentieth that the dark dots are away from half."""
_TIMING, _FORMAT, _WITH_VERSION = 6, 8, 45
"""The lines of dots that alternate, those that tell size and mask, and from how wide on a version is told."""
_SMALLEST = 9
_TO_DIGITS = bytes.maketrans(b"\0\1", b"01")
_TO_PIXELS = bytes.maketrans(b"01", b"\xff\0")


class _Dots(NamedTuple):
    """The dots of a code as two numbers: row by row and column by column, a gap after each."""

    rows: int
    columns: int


class _Size(NamedTuple):
    """What codes of one size share: which dots there are, which are judged, what each mask changes of the first."""

    width: int
    all: _Dots
    judged: _Dots
    changes: tuple[_Dots, ...]


def qr_png(text: str) -> bytes | None:
    """Return the QR code of a text as a PNG, None where it is too long for one."""
    try:
        code = _made(text, mask=0)
    except segno.DataOverflowError:
        return None
    size = _size(code.version, code.error)
    first = _dots(code.matrix)
    best = min(size.changes, key=lambda change: _penalty(first, change, size))
    return _png(first.rows ^ best.rows, size.width)


def _made(text: str, **more: Any) -> Any:
    return segno.make(text, **{"error": "m", "micro": False, **more})


@lru_cache(maxsize=64)
def _size(version: int, error: str) -> _Size:
    """Return what the codes of a size share, learnt from those of one text."""
    codes = [_made("1", version=version, error=error, boost_error=False, mask=mask) for mask in _MASKS]
    first, *others = (_dots(code.matrix) for code in codes)
    changes = (_Dots(first.rows ^ other.rows, first.columns ^ other.columns) for other in others)
    places = range(width := len(codes[0].matrix))
    judged = [bytes(not _tells_of_itself(row, column, width) for column in places) for row in places]
    return _Size(width, _dots([b"\1" * width] * width), _dots(judged), (_Dots(0, 0), *changes))


def _tells_of_itself(row: int, column: int, width: int) -> bool:
    """Tell whether a dot says what kind of code it stands in: the standard has masks judged without these."""
    low, high = sorted((row, column))
    if width >= _WITH_VERSION and low < _TIMING and width - 11 <= high < width - 8:
        return True
    return _FORMAT in (row, column) and _TIMING not in (row, column) and (high <= _FORMAT or high >= width - 8)


def _dots(matrix: Iterable[bytes]) -> _Dots:
    rows = list(matrix)
    return _Dots(_number(rows), _number(map(bytes, zip(*rows, strict=True))))


def _number(rows: Iterable[bytes]) -> int:
    """Return rows of dots as one number, the first dot highest."""
    return int(b"".join(row + bytes(_GAP) for row in rows).translate(_TO_DIGITS), 2)


def _penalty(first: _Dots, change: _Dots, size: _Size) -> int:
    """Return how far a code with this mask is from one that is easily read, as the standard counts it."""
    rows = (first.rows ^ change.rows) & size.judged.rows
    columns = (first.columns ^ change.columns) & size.judged.columns
    beside = _like_before(rows, size.all.rows)
    runs = _runs(beside) + _runs(_like_before(columns, size.all.columns))
    below = size.width + _GAP
    blocks = (beside & beside >> below & ~(rows ^ rows >> below)).bit_count()
    share = rows.bit_count() / size.width**2
    uneven = int(abs(share * 100 - 50) / 5)
    return runs + _BLOCK * blocks + _CORNER * (_corners(rows) + _corners(columns)) + _UNEVEN * uneven


def _like_before(dots: int, every: int) -> int:
    """Return those dots that are as the one before them in their row."""
    return ~(dots ^ dots >> 1) & every & every >> 1


def _runs(alike: int) -> int:
    two = alike & alike >> 1
    four = two & two >> 2
    return four.bit_count() + _LONG_RUN * (four & ~(four >> 1)).bit_count()


def _corners(dots: int) -> int:
    """Count what looks like a mark of the corners, from the first dot on; no dot counts twice."""
    dark = dots & dots >> 2 & dots >> 3 & dots >> 4 & dots >> 6
    marks = dark & ~(dots >> 1) & ~(dots >> 5)
    after = dots << 1 | dots << 2 | dots << 3 | dots << 4
    before = dots >> 7 | dots >> 8 | dots >> 9 | dots >> 10
    marks &= ~(after & before)
    if not marks & (marks >> 4 | marks >> 6):  # as good as always: none begins within another
        return marks.bit_count()
    count = 0
    while marks:
        mark = 1 << marks.bit_length() - 1
        marks &= ~(mark | mark >> 4 | mark >> 6)
        count += 1
    return count


def _png(dots: int, width: int) -> bytes:
    """Draw a code as segno does: a byte for a dot in the first of the lines that show it, the others are as that."""
    apart, wide = width + _GAP, width + 2 * _BORDER
    pixels = f"{dots:0{width * apart}b}".encode().translate(_TO_PIXELS)
    edge, same = b"\xff" * _BORDER, (b"\2" + bytes(wide)) * (_DOT - 1)
    empty = (b"\0" + b"\xff" * wide) * _BORDER * _DOT
    rows = (b"\0" + edge + pixels[start : start + width] + edge + same for start in range(0, width * apart, apart))
    head = struct.pack(">2I5B", wide * _DOT, wide * _DOT, 1, 0, 0, 0, 0)
    lines = zlib.compress(b"".join((empty, *rows, empty)), _SMALLEST)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", lines) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
