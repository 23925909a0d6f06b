"""Lines of the head not single-spaced.

What: Notes Quốc hiệu, Tiêu ngữ and names of agencies set with more than single line spacing, or with gaps between them.
Why: Quốc hiệu and Tiêu ngữ, and the superior and the issuing agency, stand single-spaced under each other.
Example: Quốc hiệu in 1,5 lines.
Fix: Set single spacing without gaps; ``--fix`` does.
"""

from collections.abc import Iterator
from itertools import pairwise

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph

_LOOSE = 0.15
"""Lines by which spacing may exceed the rule unseen."""
_GAP = 3.0
"""Points between two lines that nobody sees."""


def check(subject: Subject) -> Iterator[Found]:
    """Judge the upper line of each pair: what stands between it and the next."""
    header = subject.anatomy.header
    ruled = subject.profile.spacing.between_header_lines
    names = (*header.superior, *header.issuer)
    pairs = ((header.national_name, header.motto), *pairwise(names))
    for upper, lower in pairs:
        if upper is None or lower is None or lower.paragraph.number != upper.paragraph.number + 1:
            continue
        look = upper.paragraph.format
        wide = look.line_rule == "auto" and look.line > ruled.value + _LOOSE
        if wide or max(look.after, lower.paragraph.format.before) > _GAP:
            yield _finding(upper, lower, subject)


def _finding(upper: Line, lower: Line, subject: Subject) -> Found:
    ruled = subject.profile.spacing.between_header_lines
    edits = (
        FormatParagraph(upper.paragraph.part, upper.paragraph.number, {"line": ruled.value, "after": 0.0}),
        FormatParagraph(lower.paragraph.part, lower.paragraph.number, {"before": 0.0}),
    )
    return Found(
        upper,
        _("Dòng này và dòng dưới phải cách nhau dòng đơn."),
        fix=_("Đặt cách dòng đơn, khoảng cách đoạn 0 pt."),
        confidence=ruled.confidence,
        edits=edits,
    )


RULE = Rule(
    code="HDR027",
    name="head-line-spacing",
    title="Dòng trong phần mở đầu không cách nhau dòng đơn",
    severity=Severity.INFO,
    clause=lambda profile: profile.spacing.between_header_lines.clause,
    check=check,
    fixable=True,
)
