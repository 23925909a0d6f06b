"""Enacting words without colon or capitals.

What: Reports the enacting words without a colon, or in small letters.
Why: The official forms print QUYẾT ĐỊNH: and QUYẾT NGHỊ: with a colon.
Example: QUYẾT ĐỊNH
Fix: Write “QUYẾT ĐỊNH:”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.literals import DECISION, RESOLUTION
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold, squeeze
from gen.lint.anatomy.near import within_one_error
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the enacting words with the forms."""
    line = subject.anatomy.opening.enactment
    if line is None:
        return
    typed = line.folded.rstrip(" :.")
    wanted = next((words for words in (DECISION, RESOLUTION) if within_one_error(typed, fold(words.text)[:-1])), None)
    if wanted is not None and squeeze(line.shown).replace(" :", ":") != wanted.text:
        yield Found(
            line,
            _("Lời ban hành ghi “{words}”.").format(words=wanted.text),
            fix=_("Ghi “{words}”.").format(words=wanted.text),
            confidence=wanted.confidence,
            edits=(replace_line(line, wanted.text),),
        )


RULE = Rule(
    code="BAS016",
    name="enactment-without-colon",
    title="“QUYẾT ĐỊNH” thiếu dấu hai chấm, không in hoa",
    severity=Severity.WARNING,
    clause=DECISION.clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
