"""Text of an old encoding.

What: Reports text typed in TCVN3 (ABC) or VNI that was given a Unicode font without being converted.
Why: It shows as meaningless signs.
Example: “Céng hßa x· héi chñ nghÜa ViÖt Nam”
Fix: Convert the text to Unicode (the message shows how it reads).
"""

import re
from collections.abc import Iterator

from gen.decree.typing import OLD_FONT_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese.encodings import decode_legacy
from gen.wordml.model import Paragraph

_FEWEST_LETTERS = 10
_SHOWN = 60
_PLAIN = "áàâãéèêíìóòôõúùýÁÀÂÃÉÈÊÍÌÓÒÔÕÚÙÝ§°²³«»·×"
_SIGNS = re.compile(f"[¡-ÿ](?<![{_PLAIN}])")
"""Letters and signs of the old encodings that plain Vietnamese does not hold."""
_NOT_SIGNS = bytes(range(0xA1)) + _PLAIN.encode("latin-1")


def check(subject: Subject) -> Iterator[Found]:
    """Decode what reads as Vietnamese only after decoding."""
    if not subject.text.words.signs.encode("latin-1", "ignore").translate(None, _NOT_SIGNS):
        return
    seen = {hit.paragraph.number: hit.paragraph for hit in subject.text.search(_SIGNS)}
    broken = [paragraph for paragraph in seen.values() if _is_suspect(paragraph)]
    decoded = [(paragraph, decode_legacy(paragraph.text)) for paragraph in broken]
    found = [(paragraph, text) for paragraph, text in decoded if text is not None]
    if found:
        paragraph, first = found[0]
        yield Found(
            paragraph,
            _("Chữ mã {encoding} chưa chuyển sang Unicode ở {count} đoạn (đầu tiên tại đây: “{text}”).").format(
                encoding=first.encoding, count=len(found), text=first.text[:_SHOWN]
            ),
            fix=_("Chuyển mã sang Unicode."),
        )


def _is_suspect(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(text) < _FEWEST_LETTERS or len(text.split()) < 2:
        return False
    return not any(run.format.font.lower().startswith(OLD_FONT_PREFIXES.value) for run in paragraph.runs)


RULE = Rule(
    code="TYP005",
    name="old-encoding",
    title="Chữ mã cũ (TCVN3, VNI) chưa chuyển sang Unicode",
    severity=Severity.ERROR,
    clause=lambda profile: profile.page.font.clause,
    check=check,
    classes=ANY_TEXT,
)
