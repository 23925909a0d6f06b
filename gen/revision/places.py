"""Where in a document something stands, in the words by which a person finds it in Word."""

from collections.abc import Sequence
from typing import NamedTuple

from gen.messages import _
from gen.wordml.blocks.model import Block

_LABEL_CELLS = 2
_SHOWN = 60
_ANNEX_TABLE = ("biểu", "bảng")


class Place(NamedTuple):
    """A place: the paragraph counted from 1 and the start of its text; in a table also its title, row and column."""

    paragraph: int
    text: str
    table: str = ""
    row: str = ""
    column: str = ""

    @property
    def said(self) -> str:
        """The place in words: table, row and column, or the paragraph and its first words."""
        if not self.row:
            return _("đoạn {number} “{text}”").format(number=self.paragraph, text=self.text)
        parts = [self.table or _("bảng ở đoạn {number}").format(number=self.paragraph)]
        parts.append(_("dòng “{row}”").format(row=self.row))
        if self.column:
            parts.append(_("cột “{column}”").format(column=self.column))
        return ", ".join(parts)


class Places:
    """Names the places of a document's blocks."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._titles: dict[int, str] = {}
        self._heads: dict[int, dict[int, str]] = {}
        last = ""
        for block in blocks:
            if not block.is_row:
                last = block.text
            elif block.table not in self._titles:
                self._titles[block.table] = last if last.lower().startswith(_ANNEX_TABLE) else ""
                self._heads[block.table] = {cell.column: cell.text for cell in block.cells}

    def of(self, block: Block, column: int | None = None) -> Place:
        """Return the place of a block, in a table that of one of its columns."""
        text = shortened(block.text)
        if not block.is_row:
            return Place(block.paragraph, text)
        title = self._titles.get(block.table, "")
        label = " ".join(cell.text for cell in block.cells[:_LABEL_CELLS] if cell.text)
        heading = "" if column is None or block.row == 1 else self._heads[block.table].get(column, "")
        return Place(block.paragraph, text, shortened(title), shortened(label), shortened(heading))


def shortened(text: str) -> str:
    """Return the start of a text, whole words, as long as a line can show it."""
    if len(text) <= _SHOWN:
        return text
    return f"{text[:_SHOWN].rsplit(' ', 1)[0].rstrip(' ,;:.-')}…"
