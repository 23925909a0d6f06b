"""The theme part Word expects: black on white, one font for headings and text."""

from gen.wordml.writing.markup import element, part

_COLOURS = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "1F1F1F"),
    ("lt2", "EEEEEE"),
    ("accent1", "1F4E79"),
    ("accent2", "833C0B"),
    ("accent3", "525252"),
    ("accent4", "7F6000"),
    ("accent5", "1F3864"),
    ("accent6", "385623"),
    ("hlink", "0563C1"),
    ("folHlink", "954F72"),
)
_TIMES_THREE = 3


def theme_part(font: str) -> bytes:
    """Write ``word/theme/theme1.xml``."""
    colours = (element(f"a:{name}", None, element("a:srgbClr", {"val": colour})) for name, colour in _COLOURS)
    elements = element(
        "a:themeElements",
        None,
        element("a:clrScheme", {"name": "Văn bản"}, *colours),
        element("a:fontScheme", {"name": "Văn bản"}, _fonts("a:majorFont", font), _fonts("a:minorFont", font)),
        element("a:fmtScheme", {"name": "Văn bản"}, *_formats()),
    )
    return part("a:theme", ("a",), elements, attributes={"name": "Văn bản hành chính"})


def _fonts(name: str, font: str) -> str:
    others = (element(f"a:{script}", {"typeface": ""}) for script in ("ea", "cs"))
    return element(name, None, element("a:latin", {"typeface": font}), *others)


def _formats() -> tuple[str, ...]:
    fill = element("a:solidFill", None, element("a:schemeClr", {"val": "phClr"}))
    line = element("a:ln", {"w": 6350}, fill)
    effect = element("a:effectStyle", None, element("a:effectLst"))
    return (
        element("a:fillStyleLst", None, fill * _TIMES_THREE),
        element("a:lnStyleLst", None, line * _TIMES_THREE),
        element("a:effectStyleLst", None, effect * _TIMES_THREE),
        element("a:bgFillStyleLst", None, fill * _TIMES_THREE),
    )
