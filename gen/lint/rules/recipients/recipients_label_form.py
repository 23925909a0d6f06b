"""Form of “Nơi nhận:”.

What: Reports the label written other than “Nơi nhận:”: without its colon, in capitals, with another mark.
Why: The words stand on a line of their own with a colon, in small letters.
Example: NƠI NHẬN
Fix: Write “Nơi nhận:”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import RECIPIENTS_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import squeeze
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the label with the decree's."""
    label = subject.anatomy.closing.recipients_label
    if label is not None and squeeze(label.text) != RECIPIENTS_LABEL.text:
        yield Found(
            label,
            _("Ghi “{wanted}”, không ghi “{typed}”.").format(wanted=RECIPIENTS_LABEL.text, typed=label.text),
            fix=_("Ghi “{wanted}”.").format(wanted=RECIPIENTS_LABEL.text),
            edits=(replace_line(label, RECIPIENTS_LABEL.text),),
        )


RULE = Rule(
    code="RCP002",
    name="recipients-label-form",
    title="“Nơi nhận:” ghi không đúng",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS_LABEL.clause, Element.RECIPIENTS_LABEL),
    check=check,
    fixable=True,
)
