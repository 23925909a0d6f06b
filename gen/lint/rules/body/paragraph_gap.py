"""Gap between paragraphs.

What: Reports paragraphs of body text that follow each other with less than 6 pt between them; less than a
tenth of the text is only noted.
Why: Between paragraphs there are at least 6 pt.
Example: Paragraphs with spacing 0 before and after.
Fix: Set 6 pt before each paragraph; ``--fix`` does.
"""

from collections.abc import Iterator
from itertools import pairwise

from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.grouping import softer_where_few
from gen.lint.rules.shared.format_findings import points
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Paragraph

_ROUNDING = 0.2


def check(subject: Subject) -> Iterator[Found]:
    """Add the gaps between neighbours; what stands between them (a table, a blank line) makes a gap of its own."""
    rule = subject.profile.spacing.least_gap
    paragraphs = [item.paragraph for item in subject.prose]
    close = [
        below
        for above, below in pairwise(paragraphs)
        if below.number == above.number + 1 and _gap(above, below) < rule.value - _ROUNDING
    ]
    if close:
        yield Found(
            close[0],
            _("{count} đoạn cách đoạn trên chưa đến {least} pt (đầu tiên tại đây).").format(
                count=len(close), least=points(rule.value)
            ),
            fix=_("Đặt Spacing Before {least} pt.").format(least=points(rule.value)),
            confidence=rule.confidence,
            edits=tuple(FormatParagraph(p.part, p.number, {"before": rule.value}) for p in close),
            severity=softer_where_few(len(close), len(paragraphs)),
        )


def _gap(above: Paragraph, below: Paragraph) -> float:
    if above.format.style == below.format.style:
        after = 0.0 if above.format.contextual_spacing else above.format.after
        before = 0.0 if below.format.contextual_spacing else below.format.before
        return after + before
    return above.format.after + below.format.before


RULE = Rule(
    code="BDY004",
    name="paragraph-gap",
    title="Khoảng cách giữa các đoạn nhỏ hơn quy định",
    severity=Severity.WARNING,
    clause=lambda profile: profile.spacing.least_gap.clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
