"""The styles of an xlsx workbook that carry meaning: struck out, raised, white on white, formats that show otherwise.

Nearly no workbook has one, and the same styles come back in every copy of a form: they are read once.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import TypeVar

from msgspec import Struct, field

from gen.intake.files.markup import Attributes, feed, local, parser_for
from gen.intake.files.number_formats import BUILT_IN, Shown, shown_by
from gen.intake.raw import LookKind

Styles = Mapping[str, tuple[Shown, ...]]
"""What a style shows, by its number as cells name it."""
_Item = TypeVar("_Item")
_WHITE = "FFFFFF"
_OFF = ("0", "false", "none")
_RAISED = ("superscript", "subscript")


@lru_cache(maxsize=64)
def telling_styles(xml: bytes) -> Styles:
    """Return the styles of ``styles.xml`` that carry meaning; raises ExpatError where it is not XML."""
    reading = _Reading()
    parser = parser_for(reading.start)
    parser.EndElementHandler = reading.end
    feed(parser, BytesIO(xml))
    return reading.telling


def is_on(attributes: Attributes) -> bool:
    """Tell whether a property that stands there is meant: it may say that it is not."""
    return attributes.get("val", "1") not in _OFF


class _Font(Struct):
    struck: bool = False
    raised: bool = False
    white: bool = False


class _Reading(Struct):
    """Formats, fonts and fills as they come, then the styles made of them."""

    telling: dict[str, tuple[Shown, ...]] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=lambda: dict(BUILT_IN))
    fonts: list[_Font] = field(default_factory=list)
    clear: list[bool] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    styles: int = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        name = local(tag)
        within = self.inside[-1] if self.inside else ""
        self.inside.append(name)
        if name == "numFmt" and within == "numFmts":
            self.formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "font" and within == "fonts":
            self.fonts.append(_Font())
        elif within == "font" and self.inside[-3:-2] == ["fonts"]:
            self._font(name, attributes)
        elif name == "fill" and within == "fills":
            self.clear.append(True)
        elif name == "fgColor" and within == "patternFill" and self.clear and self.inside[1] == "fills":
            self.clear[-1] = _is_white(attributes)
        elif name == "xf" and within == "cellXfs":
            self._style(attributes)

    def end(self, _tag: str) -> None:
        self.inside.pop()

    def _font(self, name: str, attributes: Attributes) -> None:
        font = self.fonts[-1]
        font.struck |= name == "strike" and is_on(attributes)
        font.raised |= name == "vertAlign" and attributes.get("val") in _RAISED
        font.white |= name == "color" and _is_white(attributes)

    def _style(self, attributes: Attributes) -> None:
        found: list[Shown] = []
        font = _at(self.fonts, attributes.get("fontId"), _Font())
        if font.struck:
            found.append((LookKind.STRUCK, ""))
        if font.raised:
            found.append((LookKind.RAISED, ""))
        if font.white and _at(self.clear, attributes.get("fillId"), True):
            found.append((LookKind.INVISIBLE, ""))
        if shown := shown_by(self.formats.get(attributes.get("numFmtId", "0"), "")):
            found.append(shown)
        if found:
            self.telling[str(self.styles)] = tuple(found)
        self.styles += 1


def _is_white(attributes: Attributes) -> bool:
    return attributes.get("rgb", "").upper().endswith(_WHITE) or (
        attributes.get("theme") == "0" and not attributes.get("tint")
    )


def _at(items: list[_Item], number: str | None, otherwise: _Item) -> _Item:
    place = int(number) if number and number.isascii() and number.isdecimal() and len(number) < 6 else -1
    return items[place] if 0 <= place < len(items) else otherwise
