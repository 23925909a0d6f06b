"""What the settings of a document decide about its look: headers of even pages, the language of the theme."""

from typing import NamedTuple

from lxml import etree

from gen.wordml.names import name

_VAL = name("w:val")
_OFF = ("0", "false", "off", "none")


class DocumentSettings(NamedTuple):
    """``even_and_odd``: even pages have headers of their own; ``theme_language``: ``vi-VN``, “” where none is said."""

    even_and_odd: bool = False
    theme_language: str = ""


def read_settings(root: etree._Element | None) -> DocumentSettings:
    """Read the part ``settings``; a document without one has Word's defaults."""
    if root is None:
        return DocumentSettings()
    even, fonts = root.find(name("w:evenAndOddHeaders")), root.find(name("w:themeFontLang"))
    return DocumentSettings(
        even is not None and even.get(_VAL, "1") not in _OFF,
        "" if fonts is None else fonts.get(_VAL, ""),
    )
