"""Which blocks of a Word document an excerpt takes: its head, the parts named, its foot.

A part is named by how its heading begins (“Điều 2”, “II”, “Phụ lục I”) and reaches to the next heading not below it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from gen.domain.errors import DocumentError
from gen.messages import _

_NUMBER = r"(?:[IVXLC]{1,7}|[0-9]{1,3})"
_HEADINGS = (
    re.compile(rf"(?P<label>Phụ lục(?: {_NUMBER})?)\b", re.IGNORECASE),
    re.compile(rf"(?P<label>(?:Phần|Chương) (?:{_NUMBER}|thứ \w{{1,9}}))\b", re.IGNORECASE),
    re.compile(rf"(?P<label>Mục {_NUMBER})\b", re.IGNORECASE),
    re.compile(r"(?P<label>[IVXLC]{1,7})\. "),
    re.compile(r"(?P<label>Điều [0-9]{1,3})\b", re.IGNORECASE),
    re.compile(r"(?P<label>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})\. "),
    re.compile(r"(?P<label>[a-zđ])\) "),
)
"""Headings from the highest to the lowest; the place is the rank."""
_FOOT = re.compile(r"Nơi nhận\s{0,3}:", re.IGNORECASE)
_SHOWN = 8


class PartHeading(NamedTuple):
    """A block that begins a part: its number, its rank (0 the highest), and how it is named."""

    block: int
    rank: int
    label: str


def kept_blocks(texts: Sequence[str], parts: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the blocks kept. DocumentError where a part is not found or nothing would be left out."""
    headings = _headings(texts)
    foot = next((number for number, text in enumerate(texts) if _FOOT.match(text)), None)
    if not headings or foot is None:
        raise DocumentError(_("Không thấy các mục hoặc phần “Nơi nhận” trong văn bản; hãy trích sao từ bản PDF."))
    kept = set(range(headings[0].block)) | {foot}
    for part in parts:
        kept.update(_blocks_of(part, headings, foot, len(texts)))
    if all(number in kept or not text for number, text in enumerate(texts)):
        raise DocumentError(_("Các phần đã nêu là toàn bộ văn bản; hãy dùng sao y."))
    return frozenset(kept)


def _headings(texts: Sequence[str]) -> list[PartHeading]:
    found = []
    for number, text in enumerate(texts):
        for rank, pattern in enumerate(_HEADINGS):
            match = pattern.match(text)
            if match is not None:
                found.append(PartHeading(number, rank, match["label"]))
                break
    return found


def _blocks_of(part: str, headings: Sequence[PartHeading], foot: int, end: int) -> range:
    wanted = " ".join(part.split()).rstrip(".)").casefold()
    for place, heading in enumerate(headings):
        if heading.label.casefold() == wanted:
            after = (one.block for one in headings[place + 1 :] if one.rank <= heading.rank)
            stop = min([*after, *([foot] if heading.block < foot else []), end])
            return range(heading.block, stop)
    known = list(dict.fromkeys(one.label for one in headings))[:_SHOWN]
    text = _("Văn bản không có phần “{part}”; các phần có thể nêu: {known}.")
    raise DocumentError(text.format(part=part, known=", ".join(known)))
