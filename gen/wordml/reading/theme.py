"""The fonts of the theme, and how w:rFonts picks between them and names of its own."""

from lxml import etree

from gen.wordml.names import name
from gen.wordml.reading.properties import Properties

_SLOTS = (("font", "ascii", "asciiTheme"), ("high_font", "hAnsi", "hAnsiTheme"))


class ThemeFonts:
    """The latin fonts of a theme: ``major`` for headings, ``minor`` for text; empty without a theme."""

    def __init__(self, root: etree._Element | None) -> None:
        self._latin: dict[str, str] = {}
        for kind in ("major", "minor"):
            latin = None if root is None else root.find(f".//{name(f'a:{kind}Font')}/{name('a:latin')}")
            if latin is not None and latin.get("typeface"):
                self._latin[kind] = str(latin.get("typeface"))

    def read(self, element: etree._Element) -> Properties:
        """Read a w:rFonts: a theme font wins over a name beside it, as in Word."""
        found: dict[str, object] = {}
        for key, plain, themed in _SLOTS:
            theme = element.get(name(f"w:{themed}"), "")
            font = self._latin.get(theme[:5]) or element.get(name(f"w:{plain}"))
            if font:
                found[key] = font
        return found
