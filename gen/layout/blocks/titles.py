"""Type and subject, legal bases, the words of enactment, “Kính gửi”."""

from gen.decree import Element
from gen.decree.endings import ADDRESSEES
from gen.decree.literals import ADDRESSEES_LABEL
from gen.domain.spans import changed_within
from gen.layout.context import Build
from gen.layout.drawn_lines import fitted_line
from gen.layout.inline import runs
from gen.layout.styles import LINE_STYLE, SUBJECT_MARGIN
from gen.wordml.metrics import text_width
from gen.wordml.writing.markup import TWIPS_PER_POINT
from gen.wordml.writing.text import ParagraphProperties, paragraph, run

_PRINTED = {"{{": "}}"}
_ADDRESSEES_LEFT = 850
_AFTER_ADDRESSEES = 6.0


def title(build: Build, type_name: str, subject: str, ruled: bool) -> str:
    """Write type and subject; the line under them is left to the attachment line where one follows (``ruled``)."""
    room = (build.sheet.text_width - 2 * SUBJECT_MARGIN) / TWIPS_PER_POINT
    line = fitted_line(build, Element.SUBJECT, expression_of(subject), room) if ruled else ""
    return _styled(type_name, "TenLoai") + _styled(_unbroken(subject), "TrichYeu") + line


def bases(build: Build) -> str:
    """Write the legal bases, one to a line, ended as the profile says."""
    endings = build.profile.bases
    ending = f"{{{{ '{endings.last}' if loop.last else '{endings.each}' }}}}"
    return (
        _styled("{%p for base in bases %}", "CanCu")
        + _styled(f"{{{{ base }}}}{ending}", "CanCu")
        + _styled("{%p endfor %}", "CanCu")
    )


def competence(name: str) -> str:
    """Write by which power a decision is made (THẨM QUYỀN BAN HÀNH)."""
    return _styled(name, "ThamQuyen")


def enactment(word: str) -> str:
    """Write “QUYẾT ĐỊNH:” or another word of enactment."""
    return _styled(word, "LoiBanHanh")


def addressees(build: Build) -> str:
    """Write “Kính gửi:”: one addressee on the same line, more of them on lines of their own under the colon."""
    size = build.profile.texts[Element.ADDRESSEES].size.preferred
    label = ADDRESSEES_LABEL.text
    colon = round(text_width(label.rstrip(":"), size) * TWIPS_PER_POINT)
    bullet = round(text_width(ADDRESSEES.bullet, size) * TWIPS_PER_POINT)
    many = ParagraphProperties(style="KinhGui", align="left", left=_ADDRESSEES_LEFT)
    entry = ParagraphProperties(
        style="KinhGuiTen", align="left", left=_ADDRESSEES_LEFT + colon + bullet, hanging=bullet
    )
    ending = f"{{{{ '{ADDRESSEES.last}' if loop.last else '{ADDRESSEES.each}' }}}}"
    return (
        _styled("{%p if addressees|length == 1 %}", "KinhGui")
        + _styled(f"{label} {{{{ addressees[0] }}}}", "KinhGui")
        + _styled("{%p else %}", "KinhGui")
        + paragraph(run(label), many)
        + _styled("{%p for addressee in addressees %}", "KinhGuiTen")
        + paragraph(run(f"{ADDRESSEES.bullet}{{{{ addressee }}}}{ending}"), entry)
        + _styled("{%p endfor %}", "KinhGuiTen")
        + _styled("{%p endif %}", "KinhGui")
        + paragraph("", ParagraphProperties(style=LINE_STYLE, exact_line=_AFTER_ADDRESSEES))
    )


def _unbroken(text: str) -> str:
    """Keep names and “2019 - 2025” in one piece: no line of a subject ends or begins within them."""
    return changed_within(text, _PRINTED, lambda tag: f"{{{{ ({tag[2:-2].strip()}) | unbroken }}}}")


def expression_of(text: str) -> str:
    """Return a template expression for a text that may be one tag, plain words, or both mixed."""
    stripped = text.strip()
    if stripped.startswith("{{") and stripped.endswith("}}") and stripped.count("{{") == 1:
        return stripped[2:-2].strip()
    return " ~ ".join(_operands(text))


def _operands(text: str) -> list[str]:
    operands: list[str] = []
    for number, piece in enumerate(text.split("{{")):
        tag, closed, words = piece.partition("}}") if number else ("", "", piece)
        operands += [f"({tag.strip()})"] if closed else []
        operands += [_quoted(words)] if words else []
    return operands


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _styled(content: str, style: str) -> str:
    return paragraph(runs(content), ParagraphProperties(style=style))
