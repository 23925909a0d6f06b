"""Type not among those of the decree.

What: Notes a title that opens with none of the types of administrative document.
Why: Điều 7 of the decree lists 29 types; others may belong to a profession or to the office’s habit.
Example: CÔNG BỐ …, LỊCH CÔNG TÁC ….
Fix: See whether one of the listed types fits.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look whether the title was recognised."""
    title = subject.anatomy.title
    if title.line is not None and not title.type_name:
        yield Found(
            title.line,
            _("Tên loại “{title}” không có trong danh mục tên loại văn bản hành chính.").format(
                title=title.line.text[:40]
            ),
            confidence=subject.profile.types[0].confidence,
        )


RULE = Rule(
    code="TTL002",
    name="type-unknown",
    title="Tên loại không có trong quy định",
    severity=Severity.INFO,
    clause=lambda profile: profile.types[0].clause,
    check=check,
)
