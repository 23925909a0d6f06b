"""V/v in a named type.

What: Reports the subject of a named type that opens with “V/v”.
Why: V/v belongs to the công văn; named types write the subject out: Về việc ….
Example: QUYẾT ĐỊNH / V/v phê duyệt Kế hoạch.
Fix: Write “Về việc”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.literals import LETTER_SUBJECT_LABEL, SUBJECT_OPENING
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _

_LABEL = re.compile(r"^V\s?/\s?[vV]\b:?")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first line of the subject."""
    title = subject.anatomy.title
    line = title.subject[0] if title.subject and title.type_name else None
    found = _LABEL.match(line.text) if line is not None else None
    if line is not None and found is not None:
        yield Found(
            line,
            _("“V/v” chỉ dùng cho công văn; văn bản có tên loại ghi “Về việc …”."),
            fix=_("Ghi “{opening}”.").format(opening=SUBJECT_OPENING.text),
            edits=(replace_part(line, found[0], SUBJECT_OPENING.text),),
        )


RULE = Rule(
    code="TTL014",
    name="letter-label-in-named-type",
    title="Trích yếu văn bản có tên loại ghi “V/v”",
    severity=Severity.WARNING,
    clause=LETTER_SUBJECT_LABEL.clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
