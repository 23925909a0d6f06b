"""No colon after Số.

What: Reports “Số” without a colon.
Why: The word Số is followed by a colon (Party documents print none).
Example: Số 15/QĐ-SNV.
Fix: Write “Số:”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.literals import NUMBER_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _

_BARE = re.compile(r"^S\w\b\.?(?!\s*:)")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the word before the number."""
    line = subject.anatomy.header.number
    found = _BARE.match(line.text) if line is not None else None
    if line is not None and found is not None:
        yield Found(
            line,
            _("Sau từ “Số” có dấu hai chấm."),
            fix=_("Ghi “{label}”.").format(label=NUMBER_LABEL.text),
            edits=(replace_part(line, found[0], NUMBER_LABEL.text),),
        )


RULE = Rule(
    code="NUM006",
    name="number-label-without-colon",
    title="Thiếu dấu hai chấm sau “Số”",
    severity=Severity.WARNING,
    clause=NUMBER_LABEL.clause,
    check=check,
    fixable=True,
)
