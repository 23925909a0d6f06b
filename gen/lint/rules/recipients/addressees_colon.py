"""“Kính gửi” without a colon or misspelt.

What: Reports “Kính gửi” that is not followed by a colon, or has a letter too many, too few or wrong.
Why: The words are written “Kính gửi:”.
Example: Kính gửi Bộ Nội vụ
Fix: Put the colon; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ADDRESSEES_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import ADDRESSEES_FOLDED
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _

_WORDS = ADDRESSEES_LABEL.text.rstrip(":")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the sign after the words."""
    label = subject.anatomy.opening.addressees_label
    if label is None:
        return
    typed = label.text.partition(":")[0].rstrip()
    if ":" in label.text and typed != _WORDS and not ADDRESSEES_FOLDED.match(label.folded):
        yield Found(
            label,
            _("“{typed}” phải viết là “{wanted}”.").format(typed=typed, wanted=_WORDS),
            fix=_("Ghi “Kính gửi:”."),
            edits=(replace_part(label, typed, _WORDS),),
        )
    if ":" in label.text or not label.text.startswith(_WORDS):
        return
    yield Found(
        label,
        _("Sau “Kính gửi” phải có dấu hai chấm."),
        fix=_("Ghi “Kính gửi:”."),
        edits=(replace_part(label, _WORDS, ADDRESSEES_LABEL.text),),
    )


RULE = Rule(
    code="RCP019",
    name="addressees-colon",
    title="Sau “Kính gửi” thiếu dấu hai chấm",
    severity=Severity.WARNING,
    clause=nd30_or(ADDRESSEES_LABEL.clause, Element.ADDRESSEES),
    check=check,
    fixable=True,
)
