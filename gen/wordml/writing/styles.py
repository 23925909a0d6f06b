"""The styles part: document defaults and real, named styles."""

from msgspec import Struct

from gen.wordml.writing.markup import element, half_points, part, value
from gen.wordml.writing.text import ParagraphProperties, RunProperties, paragraph_properties, run_properties


class Defaults(Struct, frozen=True):
    """What holds where no style says otherwise: font, size in points, language tag."""

    font: str
    size: float
    language: str


class ParagraphStyle(Struct, frozen=True):
    """A paragraph style; ``name`` is shown in Word (built-in names are English and shown in the user's language)."""

    id: str
    name: str
    paragraph: ParagraphProperties
    run: RunProperties
    based_on: str | None = "Normal"
    next: str | None = None
    aliases: str = ""
    builtin: bool = False


def styles_part(defaults: Defaults, styles: tuple[ParagraphStyle, ...]) -> bytes:
    """Write ``word/styles.xml``; the style ``Normal`` is the default one."""
    return part(
        "w:styles",
        ("w",),
        _defaults(defaults),
        *(_style(style) for style in styles),
        _no_list(),
        _plain_table(),
        _font(),
    )


def _defaults(defaults: Defaults) -> str:
    font = defaults.font
    fonts = element("w:rFonts", {"w:ascii": font, "w:eastAsia": font, "w:hAnsi": font, "w:cs": font})
    size = half_points(defaults.size)
    tag = defaults.language
    language = element("w:lang", {"w:val": tag, "w:eastAsia": tag})
    runs = element("w:rPr", None, fonts, value("w:sz", size), value("w:szCs", size), language)
    paragraphs = element("w:pPr", None, element("w:spacing", {"w:after": 0, "w:line": 240, "w:lineRule": "auto"}))
    return element(
        "w:docDefaults", None, element("w:rPrDefault", None, runs), element("w:pPrDefault", None, paragraphs)
    )


def _style(style: ParagraphStyle) -> str:
    attributes = {
        "w:type": "paragraph",
        "w:default": 1 if style.id == "Normal" else None,
        "w:customStyle": None if style.builtin else 1,
        "w:styleId": style.id,
    }
    return element(
        "w:style",
        attributes,
        value("w:name", style.name),
        value("w:aliases", style.aliases) if style.aliases else "",
        value("w:basedOn", style.based_on) if style.based_on else "",
        value("w:next", style.next) if style.next else "",
        element("w:qFormat"),
        paragraph_properties(style.paragraph),
        run_properties(style.run),
    )


def _font() -> str:
    names = (value("w:name", "Default Paragraph Font"), value("w:uiPriority", 1), element("w:semiHidden"))
    return element("w:style", {"w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont"}, *names)


def _no_list() -> str:
    names = (value("w:name", "No List"), value("w:uiPriority", 99), element("w:semiHidden"))
    return element("w:style", {"w:type": "numbering", "w:default": 1, "w:styleId": "NoList"}, *names)


def _plain_table() -> str:
    names = (value("w:name", "Normal Table"), value("w:uiPriority", 99), element("w:semiHidden"))
    return element("w:style", {"w:type": "table", "w:default": 1, "w:styleId": "TableNormal"}, *names)
