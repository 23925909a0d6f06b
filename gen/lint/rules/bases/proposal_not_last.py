"""Proposal not last.

What: Reports a “Theo đề nghị của …” with a “Căn cứ” after it.
Why: The official forms of a decision put the proposal after the bases.
Example: Theo đề nghị của Giám đốc Sở; Căn cứ Luật ….
Fix: Move the proposal to the end.
"""

from collections.abc import Iterator

from gen.decree.literals import PROPOSAL_OPENING
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_BASE, _PROPOSALS = "can cu", (fold(PROPOSAL_OPENING.text), "xet de nghi")


def check(subject: Subject) -> Iterator[Found]:
    """Look for a base behind a proposal."""
    bases = subject.anatomy.opening.bases
    last_base = max((place for place, line in enumerate(bases) if line.folded.startswith(_BASE)), default=-1)
    for line in bases[: max(last_base, 0)]:
        if line.folded.startswith(_PROPOSALS):
            yield Found(
                line,
                _("“Theo đề nghị của …” đứng sau các căn cứ."),
                fix=_("Chuyển xuống cuối các căn cứ."),
                confidence=PROPOSAL_OPENING.confidence,
            )


RULE = Rule(
    code="BAS010",
    name="proposal-not-last",
    title="“Theo đề nghị” không đứng cuối các căn cứ",
    severity=Severity.WARNING,
    clause=PROPOSAL_OPENING.clause,
    check=check,
    classes=TYPED,
)
