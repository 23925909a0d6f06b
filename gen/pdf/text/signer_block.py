"""Where a document is signed: the block of title and name, level with “Nơi nhận” at the left."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from gen.pdf.text.boxes import Box, around
from gen.pdf.text.lines import TextLine, lines_of
from gen.pdf.text.pages import Letter, Page

_LABEL = "nơi nhận"
_NEAR = 2.5
"""The title begins within so many of its line heights of the label."""
_TORN = 2.2
"""Lines of a title follow each other closer than so many line heights; the room for the signature is wider."""
_MIDDLE = (0.35, 0.65)
"""The part of the sheet's width in which the two columns of the foot meet."""
_SMALLEST_GAP = 6.0
"""Points between the two columns."""


class SignerBlock(Struct, frozen=True):
    """Where a document is signed: the page counted from 0, the title's lines, the name if it is printed."""

    page: int
    title: tuple[str, ...]
    title_box: Box
    name: str
    name_box: Box | None
    line_height: float


def find_block(pages: Iterable[Page]) -> SignerBlock | None:
    """Return the first block of a document: what is attached in the same file is not signed again."""
    return next((block for page in pages for block in (_block_on(page),) if block is not None), None)


def _block_on(page: Page) -> SignerBlock | None:
    labels = [line for line in lines_of(page.letters) if line.text.strip(" :").lower() == _LABEL]
    return next((block for label in labels for block in (_beside(label, page),) if block is not None), None)


def _beside(label: TextLine, page: Page) -> SignerBlock | None:
    """Return the block to the right of the label, None where no title in capitals stands there."""
    low = [letter for letter in page.letters if letter.box.level < label.box.top + _NEAR * label.box.height]
    edge = _edge(low, page.sheet)
    column = lines_of(letter for letter in low if letter.box.middle > edge)
    near = [line for line in column if abs(line.box.level - label.box.level) < _NEAR * line.box.height]
    first = next((line for line in near if line.text.isupper()), None)
    if first is None:
        return None
    following = column[column.index(first) :]
    title = _title(following)
    rest = [line for line in following[len(title) :] if any(map(str.isalpha, line.text))]
    name = next((line for line in rest if not _is_note(line)), None)
    return SignerBlock(
        page.number,
        tuple(line.text for line in title),
        around(line.box for line in title),
        name.text if name else "",
        name.box if name else None,
        first.box.height,
    )


def _edge(letters: Sequence[Letter], sheet: Box) -> float:
    """Return where the right column of the foot begins: in the widest white strip down the middle of the sheet."""
    left, right = (sheet.left + part * sheet.width for part in _MIDDLE)
    spans = sorted((letter.box.left, letter.box.right) for letter in letters)
    reached, best = left, (_SMALLEST_GAP, (left + right) / 2)
    for start, end in [*spans, (right, right)]:
        gap = min(start, right) - reached
        best = max(best, (gap, min(start, right) - gap / 2))
        reached = max(reached, end)
    return best[1]


def _title(lines: Sequence[TextLine]) -> list[TextLine]:
    title = list(lines[:1])
    for before, line in pairwise(lines):
        if not line.text.isupper() or before.box.level - line.box.level > _TORN * before.box.height:
            break
        title.append(line)
    return title


def _is_note(line: TextLine) -> bool:
    """Tell a note such as “(Đã ký)” from a name."""
    return line.text.startswith(("(", "["))
