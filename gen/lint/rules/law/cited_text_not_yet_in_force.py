"""Base that is not yet in force.

What: Reports a text given as a base (“Căn cứ …”) that comes into force after the day of the document. A document that
prepares its coming into force is left alone.
Why: What has no force yet is no ground to decide on.
Example: “Căn cứ Luật Viên chức ngày 10 tháng 12 năm 2025” in a decision of January 2026.
Fix: Cite the text in force on the day, or say that the document prepares the new one.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.law.citations import citations
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import cited_date

_BASE = "căn cứ"
_AMENDS = "sửa đổi"
_PREPARES = ("trien khai", "thi hanh", "thuc hien luat", "thuc hien nghi dinh")


def check(subject: Subject) -> Iterator[Found]:
    """Compare the bases with the days from which they are in force."""
    day = subject.anatomy.header.no_later_than
    if day is None or any(words in subject.anatomy.about for words in _PREPARES):
        return
    for citation in citations(subject):
        known = citation.instrument
        begins = known.in_force_from if known is not None else None
        if known is None or begins is None or begins <= day or citation.verb != _BASE:
            continue
        if known.title.startswith(_AMENDS):  # cited with the law it amends, and often before its day
            continue
        if citation.cited_on is None or citation.cited_on <= day:
            text = _("{text} đến ngày {day} mới có hiệu lực, sau ngày ban hành văn bản.")
            yield Found(
                citation.line,
                text.format(text=known.named, day=cited_date(begins)),
                fix=_("Dẫn văn bản đang có hiệu lực vào ngày ban hành."),
                clause=known.source,
                confidence=known.confidence,
            )


RULE = Rule(
    code="LAW002",
    name="cited-text-not-yet-in-force",
    title="Căn cứ văn bản chưa có hiệu lực",
    severity=Severity.WARNING,
    clause="Luật Ban hành văn bản quy phạm pháp luật; gen/decree/instruments.csv",
    check=check,
)
