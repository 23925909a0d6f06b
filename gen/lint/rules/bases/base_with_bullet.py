"""Base with a bullet.

What: Reports bases that begin with a dash or bullet.
Why: Each base begins with its own words; dashes are the habit of Party documents.
Example: - Căn cứ Luật Viên chức ….
Fix: Take off the dash; ``--fix`` does for typed ones.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import ReplaceText

_BULLETS = "-–—+•*"


def check(subject: Subject) -> Iterator[Found]:
    """Look at typed dashes and at automatic bullets."""
    for line in subject.anatomy.opening.bases:
        label = line.paragraph.label
        typed = line.text[:1] in _BULLETS
        if typed or label[:1] in tuple(_BULLETS):
            bare = line.text.lstrip(f"{_BULLETS} \u00a0")
            end = line.start + len(line.text) - len(bare)
            edit = ReplaceText(line.paragraph.part, line.paragraph.number, line.start, end, "")
            yield Found(
                line,
                _("Trước căn cứ không có gạch đầu dòng."),
                fix=_("Bỏ gạch đầu dòng."),
                confidence=subject.profile.bases.confidence,
                edits=(edit,) if typed else (),
            )


RULE = Rule(
    code="BAS008",
    name="base-with-bullet",
    title="Căn cứ có gạch đầu dòng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.bases.clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
