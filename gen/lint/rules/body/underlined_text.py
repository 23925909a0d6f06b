"""Underlined text.

What: Says that text or headings are underlined; links and places to fill in are left out.
Why: The decree sets emphasis by bold and italic; it underlines nothing.
Example: Điều 1. underlined, as in old typescripts.
Fix: Take the underline off.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Paragraph


def check(subject: Subject) -> Iterator[Found]:
    """Report the first place."""
    lined = [item.paragraph for item in subject.outline if _is_underlined(item.paragraph)]
    if lined:
        yield Found(
            lined[0],
            _("Chữ gạch chân ở {count} đoạn (đầu tiên tại đây).").format(count=len(lined)),
            fix=_("Bỏ gạch chân."),
        )


def _is_underlined(paragraph: Paragraph) -> bool:
    return any(
        run.format.underline and any(map(str.isalnum, run.text)) and "@" not in run.text and "/" not in run.text
        for run in paragraph.runs
    )


RULE = Rule(
    code="BDY023",
    name="underlined-text",
    title="Chữ gạch chân trong nội dung",
    severity=Severity.INFO,
    clause=lambda profile: profile.texts[Element.BODY].clause,
    check=check,
    classes=ALL_TEXTS,
)
