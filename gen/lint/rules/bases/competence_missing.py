"""Competence missing.

What: Reports a decision or resolution without the line of the person or agency that decides, above the bases.
Why: The official forms 1.1 to 1.3 print the competence, in capitals, between the subject and the bases.
Example: A decision whose bases follow the subject at once.
Fix: Write “CHỦ TỊCH ỦY BAN NHÂN DÂN …” above the bases.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Judge documents whose enacting words and bases were found."""
    opening = subject.anatomy.opening
    if opening.enactment is not None and opening.bases and not opening.competence and not _stands_something(subject):
        yield Found(
            opening.bases[0],
            _("Không thấy dòng thẩm quyền ban hành phía trên các căn cứ."),
            fix=_("Ghi chức danh hoặc cơ quan ban hành, in hoa, đậm, canh giữa."),
            confidence=subject.text_rule(Element.COMPETENCE).confidence,
        )


def _stands_something(subject: Subject) -> bool:
    """Tell whether a line stands between title and bases: the competence, in letters that are not as they should be."""
    title, first = subject.anatomy.title, subject.anatomy.opening.bases[0].paragraph.number
    lines = (title.line, *title.subject)
    last = max((line.paragraph.number for line in lines if line is not None), default=first)
    return any(last < p.number < first and p.text.strip() for p in subject.document.paragraphs[:first])


RULE = Rule(
    code="BAS013",
    name="competence-missing",
    title="Thiếu thẩm quyền ban hành",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.COMPETENCE].clause,
    check=check,
    classes=TYPED,
)
