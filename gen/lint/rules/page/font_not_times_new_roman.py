"""Font not Times New Roman.

What: Reports text of the document set in another font than Times New Roman, once for each font.
Why: The decree asks for Times New Roman (Unicode, TCVN 6909:2001); another font, often pasted in with its text, shows
up differently on other machines.
Example: A paragraph in Calibri pasted from an e-mail.
Fix: Set the text in Times New Roman; ``--fix`` does (fonts of symbols and of old encodings are left alone).
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import Edit, FormatText
from gen.wordml.model import Paragraph, RunFormat

_SYMBOLS = ("symbol", "wingdings", "webdings", "cambria math", "ms gothic", "segoe ui symbol")
_OLD_ENCODINGS = (".vn", "vni")
_FEWEST = 3
"""Letters below which a stray font is not worth a word."""
_SHARE = 0.02
"""Share of the letters below which the finding is only a warning."""


def check(subject: Subject) -> Iterator[Found]:
    """Gather the letters set in each foreign font and report the first place of each."""
    wanted = subject.profile.page.font.value
    if all(look.font == look.high_font == wanted for look in subject.looks):
        return
    letters: dict[str, int] = {}
    places: dict[str, list[tuple[Paragraph, Edit]]] = {}
    for paragraph in subject.document.paragraphs:
        position = 0
        for run in paragraph.runs:
            end = position + len(run.text)
            font = _foreign(run.text, run.format, wanted)
            if font is not None:
                letters[font] = letters.get(font, 0) + sum(map(str.isalnum, run.text))
                edit = FormatText(paragraph.part, paragraph.number, {"font": wanted}, position, end)
                places.setdefault(font, []).append((paragraph, edit))
            position = end
    whole = sum(len(paragraph.text) for paragraph in subject.document.paragraphs) if places else 0
    for font, found in sorted(places.items()):
        if letters[font] >= _FEWEST:
            yield _finding(font, found, wanted, letters[font] / whole, subject)


def _foreign(text: str, look: RunFormat, wanted: str) -> str | None:
    font = look.font if text.isascii() else look.high_font
    if font == wanted:
        return None
    if font.casefold().startswith((wanted.casefold(), *_SYMBOLS, *_OLD_ENCODINGS)):
        return None
    return font


def _finding(font: str, found: list[tuple[Paragraph, Edit]], wanted: str, share: float, subject: Subject) -> Found:
    ruled = subject.profile.page.font
    return Found(
        found[0][0],
        _("Chữ đặt phông “{font}” ở {count} chỗ (đầu tiên tại đây); quy định phông {wanted}.").format(
            font=font, count=len(found), wanted=wanted
        ),
        fix=_("Chuyển sang phông {wanted}.").format(wanted=wanted),
        confidence=ruled.confidence,
        edits=tuple(edit for _paragraph, edit in found),
        severity=Severity.WARNING if share < _SHARE else None,
    )


RULE = Rule(
    code="PAG004",
    name="font-not-times-new-roman",
    title="Phông chữ không phải Times New Roman",
    severity=Severity.ERROR,
    clause=lambda profile: profile.page.font.clause,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
