"""Subject of a letter too near its symbol.

What: Notes a V/v in a paragraph of its own less than 6 points under number and symbol.
Why: The subject of a letter stands 6 points under its number and symbol.
Example: V/v right under Số: 12/UBND-VX.
Fix: Set 6 points before the paragraph; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import points
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph


def check(subject: Subject) -> Iterator[Found]:
    """Add the gap below the number to the gap above the V/v; lines of one paragraph are left alone."""
    header = subject.anatomy.header
    ruled = subject.profile.spacing.letter_subject_gap
    if header.number is None or not header.letter_subject:
        return
    above, below = header.number.paragraph, header.letter_subject[0].paragraph
    adjoining = below.number == above.number + 1 and below.cell == above.cell
    gap = max(above.format.after, below.format.before)
    if adjoining and gap < ruled.value:
        yield Found(
            header.letter_subject[0],
            _("Trích yếu công văn cách số, ký hiệu {gap} pt; quy định {wanted} pt.").format(
                gap=points(gap), wanted=points(ruled.value)
            ),
            fix=_("Đặt khoảng cách trên đoạn {wanted} pt.").format(wanted=points(ruled.value)),
            confidence=ruled.confidence,
            edits=(FormatParagraph(below.part, below.number, {"before": ruled.value}),),
        )


RULE = Rule(
    code="TTL021",
    name="letter-subject-gap",
    title="Trích yếu công văn sát số, ký hiệu",
    severity=Severity.INFO,
    clause=lambda profile: profile.spacing.letter_subject_gap.clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
