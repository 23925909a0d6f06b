"""How a paragraph or a stretch of text looks in the notation of ``tests.support.word_text``, and its markup."""

import re
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

TWIPS = 1440 / 25.4
_ALIGNMENTS = ("left", "center", "right", "both")


@dataclass(frozen=True)
class Look:
    """The words before the bar."""

    words: tuple[str, ...] = ()

    def has(self, word: str) -> bool:
        return word in self.words

    def value(self, key: str) -> str | None:
        return next((word.split("=", 1)[1] for word in self.words if word.startswith(f"{key}=")), None)

    @property
    def size(self) -> str | None:
        return next((word for word in self.words if re.fullmatch(r"\d+(\.\d+)?", word)), None)


def run_properties(look: Look) -> str:
    found = ""
    if font := look.value("font"):
        name = quoteattr(font.replace("_", " "))
        found += f"<w:rFonts w:ascii={name} w:hAnsi={name} w:cs={name}/>"
    for word, tag in (("bold", "b"), ("italic", "i"), ("caps", "caps")):
        found += f"<w:{tag}/>" if look.has(word) else ""
    if colour := look.value("color"):
        found += f'<w:color w:val="{colour}"/>'
    if look.size is not None:
        found += f'<w:sz w:val="{round(float(look.size) * 2)}"/>'
    found += f'<w:highlight w:val="{mark}"/>' if (mark := look.value("highlight")) else ""
    found += "<w:vanish/>" if look.has("hidden") else ""
    found += '<w:u w:val="single"/>' if look.has("underline") else ""
    return f"<w:rPr>{found}</w:rPr>" if found else ""


def paragraph_properties(look: Look) -> str:
    style = look.value("style") or ("Body" if not any(look.has(word) for word in _ALIGNMENTS) else None)
    found = f'<w:pStyle w:val="{style}"/>' if style else ""
    found += "<w:pageBreakBefore/>" if look.has("breakbefore") else ""
    if look.has("border"):
        found += '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'
    gaps = {side: look.value(side) for side in ("before", "after")}
    spacing = "".join(f' w:{side}="{round(float(gap) * 20)}"' for side, gap in gaps.items() if gap is not None)
    if line := look.value("line"):
        spacing += f' w:line="{round(float(line) * 240)}" w:lineRule="auto"'
    if exact := look.value("exact"):
        spacing += f' w:line="{round(float(exact) * 20)}" w:lineRule="exact"'
    found += f"<w:spacing{spacing}/>" if spacing else ""
    indents = {"firstLine": look.value("first"), "left": look.value("left"), "right": look.value("indentright")}
    indent = "".join(f' w:{key}="{round(float(value) * TWIPS)}"' for key, value in indents.items() if value is not None)
    found += f"<w:ind{indent}/>" if indent else ""
    alignment = next((word for word in _ALIGNMENTS if look.has(word)), None)
    found += f'<w:jc w:val="{alignment}"/>' if alignment else ""
    return f"<w:pPr>{found}</w:pPr>" if found else ""


def table_row(look: Look) -> str:
    """Return the beginning of a row and of its first cell."""
    found = ("<w:cantSplit/>" if look.has("kept") else "") + ("<w:tblHeader/>" if look.has("head") else "")
    if exact := look.value("exact"):
        found += f'<w:trHeight w:val="{round(float(exact) * 20)}" w:hRule="exact"/>'
    return f"<w:tr>{f'<w:trPr>{found}</w:trPr>' if found else ''}{table_cell(look)}"


def table_cell(look: Look) -> str:
    """Return the beginning of a cell."""
    width = look.value("width")
    wide = "" if width is None else f'<w:tcPr><w:tcW w:w="{round(float(width) * TWIPS)}" w:type="dxa"/></w:tcPr>'
    return f"<w:tc>{wide}"
