"""XML as text: elements with prefixed names, escaped, attributes in the order given."""

from collections.abc import Mapping
from html import escape  # the one in xml.sax brings the modules of the web along

from gen.wordml.names import NAMESPACES

TWIPS_PER_POINT = 20
EMU_PER_POINT = 12700
_TWIPS_PER_MILLIMETRE = 1440 / 25.4
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def element(name: str, attributes: Mapping[str, object] | None = None, *children: str) -> str:
    """Write one element; attributes whose value is None are left out; children are markup already."""
    written = "".join(f" {key}={quoted(str(value))}" for key, value in (attributes or {}).items() if value is not None)
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def value(name: str, content: object) -> str:
    """Write ``<name w:val="content"/>``, the commonest shape of WordprocessingML."""
    return element(name, {"w:val": content})


def text(content: str) -> str:
    """Escape character data."""
    return escape(content, quote=False)


def quoted(content: str) -> str:
    """Write the value of an attribute in double quotes; line breaks and tabs stay what they are."""
    marks = escape(content, quote=False).replace('"', "&quot;")
    return '"' + marks.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;") + '"'


def part(name: str, prefixes: tuple[str, ...], *children: str, attributes: Mapping[str, object] | None = None) -> bytes:
    """Write a whole part with the root element ``name`` declaring ``prefixes``."""
    declared = {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in prefixes}
    return (_DECLARATION + element(name, {**declared, **(attributes or {})}, *children)).encode()


def document(markup: str) -> bytes:
    """Write a whole part whose root element is written already."""
    return (_DECLARATION + markup).encode()


def twips(millimetres: float) -> int:
    """Convert millimetres to twentieths of a point."""
    return round(millimetres * _TWIPS_PER_MILLIMETRE)


def half_points(points: float) -> int:
    """Convert points to the half points of ``w:sz``."""
    return round(points * 2)
