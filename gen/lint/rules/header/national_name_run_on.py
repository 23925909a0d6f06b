"""Quốc hiệu and Tiêu ngữ in one line.

What: Reports a Tiêu ngữ typed in the same line as Quốc hiệu; in a narrow cell, where it wraps, it is a note.
Why: Tiêu ngữ stands in a line of its own, centred under Quốc hiệu.
Example: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc.
Fix: Begin a new line before “Độc lập”.
"""

from collections.abc import Iterator

from gen.decree.literals import MOTTO
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for a break between the two."""
    above, below = subject.anatomy.header.national_name, subject.anatomy.header.motto
    if above is None or below is None or above.paragraph is not below.paragraph:
        return
    if "\n" in above.paragraph.text[above.end : below.start]:
        return
    cell = above.paragraph.cell
    yield Found(
        below,
        _("Tiêu ngữ nằm cùng dòng với Quốc hiệu."),
        severity=Severity.INFO if cell is not None and cell.columns > 1 else None,
        fix=_("Xuống dòng trước Tiêu ngữ."),
    )


RULE = Rule(
    code="HDR028",
    name="national-name-run-on",
    title="Tiêu ngữ cùng dòng với Quốc hiệu",
    severity=Severity.WARNING,
    clause=MOTTO.clause,
    check=check,
)
