"""Enacting words missing.

What: Reports a decision or resolution whose articles follow without “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:”.
Why: The official forms part the bases from the articles by the enacting words.
Example: Căn cứ …; then Điều 1 at once.
Fix: Write “QUYẾT ĐỊNH:” on a line of its own, bold, centred.
"""

from collections.abc import Iterator

from gen.decree.literals import DECISION, RESOLUTION
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import ARTICLE
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_WORDS = {"Quyết định": DECISION, "Nghị quyết": RESOLUTION}


def check(subject: Subject) -> Iterator[Found]:
    """Judge decisions and resolutions that are written in articles."""
    anatomy = subject.anatomy
    words = _WORDS.get(anatomy.title.type_name)
    if words is None or anatomy.opening.enactment is not None:
        return
    first = next((paragraph for paragraph in anatomy.body if ARTICLE.match(paragraph.numbered_text.strip())), None)
    if first is not None:
        yield Found(
            first,
            _("Không thấy “{words}” trước Điều 1.").format(words=words.text),
            fix=_("Ghi “{words}”, in hoa, đậm, canh giữa.").format(words=words.text),
            confidence=words.confidence,
        )


RULE = Rule(
    code="BAS017",
    name="enactment-missing",
    title="Thiếu lời ban hành “QUYẾT ĐỊNH:”",
    severity=Severity.WARNING,
    clause=DECISION.clause,
    check=check,
    classes=TYPED,
)
