"""Letter without V/v.

What: Reports the subject of a letter that opens with other words or letters than “V/v”: Về việc, v/v, V/V.
Why: After the symbol of a letter its subject opens with V/v.
Example: Về việc báo cáo kết quả.
Fix: Write “V/v”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.literals import LETTER_SUBJECT_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _

_OPENING = re.compile(r"^(?:[Vv]ề việc|[Vv]\s?/\s?[Vv])\s*:?")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first words under the symbol."""
    lines = subject.anatomy.header.letter_subject
    if not lines or subject.anatomy.title.line is not None:
        return
    found = _OPENING.match(lines[0].text)
    if found is not None and found[0].rstrip() != LETTER_SUBJECT_LABEL.text:
        yield Found(
            lines[0],
            _("Trích yếu công văn mở đầu bằng “{label}”.").format(label=LETTER_SUBJECT_LABEL.text),
            fix=_("Ghi “{label} …”.").format(label=LETTER_SUBJECT_LABEL.text),
            edits=(replace_part(lines[0], found[0].rstrip(), LETTER_SUBJECT_LABEL.text),),
        )


RULE = Rule(
    code="TTL018",
    name="letter-label",
    title="Trích yếu công văn không ghi “V/v”",
    severity=Severity.WARNING,
    clause=LETTER_SUBJECT_LABEL.clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
