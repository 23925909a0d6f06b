"""Font of an old encoding.

What: Reports text set in a font of the old encodings TCVN3 (.VnTime) or VNI.
Why: Documents are written in Unicode (TCVN 6909:2001); such text is unreadable where the font is missing.
Example: A table pasted from a file of 2002 in .VnTime.
Fix: Convert the text to Unicode and set it in Times New Roman.
"""

from collections.abc import Iterator

from gen.decree.typing import OLD_FONT_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Paragraph, RunFormat


def check(subject: Subject) -> Iterator[Found]:
    """Report the first place of each such font."""
    if not any(map(_old_font, subject.looks)):
        return
    places: dict[str, tuple[Paragraph, int]] = {}
    for paragraph in subject.document.paragraphs:
        for run in paragraph.runs:
            font = _old_font(run.format)
            if font and any(map(str.isalpha, run.text)):
                first, count = places.get(font, (paragraph, 0))
                places[font] = (first, count + 1)
    for font, (paragraph, count) in sorted(places.items()):
        yield Found(
            paragraph,
            _("Chữ đặt phông mã cũ “{font}” ở {count} chỗ (đầu tiên tại đây).").format(font=font, count=count),
            fix=_("Chuyển mã sang Unicode, đặt phông Times New Roman."),
        )


def _old_font(look: RunFormat) -> str:
    """Return the name of the old font, “” when neither font is one."""
    names = (look.font, look.high_font)
    return next((name for name in names if name.lower().startswith(OLD_FONT_PREFIXES.value)), "")


RULE = Rule(
    code="TYP004",
    name="old-font",
    title="Phông chữ mã cũ (.VnTime, VNI)",
    severity=Severity.ERROR,
    clause=lambda profile: profile.page.font.clause,
    check=check,
    classes=ANY_TEXT,
)
