"""The fonts of the theme, and how w:rFonts picks between them and names of its own."""

from lxml import etree

from gen.wordml.names import name
from gen.wordml.reading.properties import Properties

_SLOTS = (("font", "ascii", "asciiTheme"), ("high_font", "hAnsi", "hAnsiTheme"))
_SCRIPTS = {"vi": "Viet"}
"""Language of the theme → the script for which a theme may name a font that goes before its latin one."""
_COMPLEX = "Times New Roman"
"""What Word takes for the fonts of complex scripts where the theme leaves them blank, as most themes do."""


class ThemeFonts:
    """The fonts of a theme by what w:rFonts calls them: ``minorHAnsi``, ``majorBidi``; empty without a theme."""

    def __init__(self, root: etree._Element | None, language: str = "") -> None:
        self._fonts: dict[str, str] = {}
        script = _SCRIPTS.get(language.partition("-")[0].lower())
        for kind in ("major", "minor"):
            group = None if root is None else root.find(f".//{name(f'a:{kind}Font')}")
            if group is not None:
                self._name(kind, group, script)

    def _name(self, kind: str, group: etree._Element, script: str | None) -> None:
        latin = _typeface(group.find(name("a:latin")))
        own = [font for font in group.iterchildren(name("a:font")) if script and font.get("script") == script]
        written = (_typeface(own[0]) if own else "") or latin
        if written:
            self._fonts |= {f"{kind}HAnsi": written, f"{kind}Ascii": written}
        self._fonts[f"{kind}Bidi"] = _typeface(group.find(name("a:cs"))) or _COMPLEX
        self._fonts[f"{kind}EastAsia"] = _typeface(group.find(name("a:ea"))) or latin

    def read(self, element: etree._Element) -> Properties:
        """Read a w:rFonts: a theme font wins over a name beside it, as in Word."""
        found: dict[str, object] = {}
        for key, plain, themed in _SLOTS:
            theme = element.get(name(f"w:{themed}"))
            font = (self._fonts.get(theme) if theme else None) or element.get(name(f"w:{plain}"))
            if font:
                found[key] = font
        return found


def _typeface(element: etree._Element | None) -> str:
    return "" if element is None else str(element.get("typeface") or "")
