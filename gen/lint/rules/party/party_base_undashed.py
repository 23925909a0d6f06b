"""Base of a Party document without a dash.

What: Reports bases (“Căn cứ …;”) of a Party document that do not begin with a dash.
Why: The guidance sets each base on a line of its own behind “- ”.
Example: Căn cứ Điều lệ Đảng;
Fix: Write “- Căn cứ Điều lệ Đảng;”.
"""

from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _

_FARTHEST = 10
"""Paragraphs of the text among which bases are looked for."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first of the lines that are bases by their end."""
    first = (whole_line(item.paragraph) for item in subject.outline[:_FARTHEST])
    bases = [line for line in (*subject.anatomy.opening.bases, *first) if line.text.endswith((";", ","))]
    bare = [line for line in bases if line.folded.startswith("can cu") and not line.paragraph.label]
    if bare:
        yield party_finding(
            subject,
            bare[0],
            _("Căn cứ của văn bản của Đảng bắt đầu bằng dấu gạch đầu dòng ({count} dòng chưa có).").format(
                count=len(bare)
            ),
            _("Thêm “- ” ở đầu mỗi căn cứ."),
        )


RULE = Rule(
    code="PTY010",
    name="party-base-undashed",
    title="Căn cứ của văn bản của Đảng không có gạch đầu dòng",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
