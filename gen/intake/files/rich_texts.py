"""Texts of cells whose letters are not all of one look: a part struck out, a note mark set high.

A reader of values sees “100120” where a clerk struck out 100 and wrote 120 beside it, and 1201 for 120 with a note 1.
"""

from io import BytesIO

from msgspec import Struct, field

from gen.intake.files.cell_styles import is_on
from gen.intake.files.markup import Attributes, feed, local, parser_for
from gen.intake.raw import Look, LookKind

MARKS = (b"strike", b"vertAlign")
"""What stands in a part with such texts, whatever its prefix."""
TEXT_PARTS = frozenset({"r", "rPr", "rPh", "t", "strike", "vertAlign"})
"""Elements of a text that matter, without prefix."""


class RichText(Struct):
    """One text being read, run by run; ``start`` takes its elements, ``text`` their letters."""

    kept: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    raised: list[str] = field(default_factory=list)
    _looks: tuple[bool, bool] = (False, False)
    _reads: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element, by its name without prefix."""
        self._reads = name == "t"
        if name in ("r", "rPh"):
            self._looks = False, False
        elif name == "strike":
            self._looks = is_on(attributes), self._looks[1]
        elif name == "vertAlign":
            self._looks = self._looks[0], attributes.get("val") in ("superscript", "subscript")

    def text(self, letters: str) -> None:
        """Take letters of the element that began last."""
        if self._reads:
            struck, raised = self._looks
            (self.struck if struck else self.raised if raised else self.kept).append(letters)

    def look(self, row: int, column: int) -> Look | None:
        """Return what is to be noted of the cell that shows the text; None for a text of one look."""
        kept, struck, raised = ("".join(part).strip() for part in (self.kept, self.struck, self.raised))
        if struck:
            rest = f"{kept} {raised}".strip()
            return Look(row, column, LookKind.STRUCK_PART if rest else LookKind.STRUCK, struck, rest)
        return Look(row, column, LookKind.RAISED, raised, kept) if raised else None


def rich_texts(xml: bytes) -> dict[str, RichText]:
    """Return the texts of ``sharedStrings.xml`` that have a part struck out or raised, by their number."""
    if not any(mark in xml for mark in MARKS):
        return {}
    found: dict[str, RichText] = {}
    number, current = -1, RichText()

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal number, current
        name = local(tag)
        if name == "si":
            number, current = number + 1, RichText()
        else:
            current.start(name, attributes)

    def text(letters: str) -> None:
        current.text(letters)
        if current.struck or current.raised:
            found[str(number)] = current

    parser = parser_for(start)
    parser.CharacterDataHandler = text
    feed(parser, BytesIO(xml))
    return found
