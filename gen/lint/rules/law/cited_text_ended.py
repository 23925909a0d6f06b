"""Base that is no longer in force.

What: Reports a text that the document rests on (“Căn cứ …”) or carries out (“Thực hiện …”) and that was no longer in
force on its day, with what replaced it. A document that looks back on earlier years is left alone, and so are texts
named as replaced.
Why: A base without force takes the ground from under the document; the reader looks it up first.
Example: “Căn cứ Nghị định số 130/2018/NĐ-CP …” in a decision of June 2025.
Fix: Cite the text that replaced it.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.law.citations import CitedText, citations, looks_back, no_earlier_than
from gen.lint.rules.law.instruments import Instrument, successors_on
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import cited_date


def check(subject: Subject) -> Iterator[Found]:
    """Compare the texts cited with the days they were in force."""
    day = no_earlier_than(subject)
    if day is None:
        return
    for citation in citations(subject):
        known = citation.instrument
        ended = known.in_force_to if known is not None else None
        if known is not None and ended is not None and ended < day and not looks_back(subject, day, ended):
            yield _finding(citation, known, successors_on(known, day))


def _finding(citation: CitedText, known: Instrument, following: Sequence[Instrument]) -> Found:
    successors = ", ".join(one.named for one in following)
    ended = known.in_force_to + timedelta(days=1) if known.in_force_to is not None else None
    text = _("{text} đã hết hiệu lực từ ngày {day}, trước ngày ban hành văn bản.")
    return Found(
        citation.line,
        text.format(text=known.named, day=cited_date(ended)),
        fix=_("Dẫn văn bản thay thế: {successors}.").format(successors=successors) if successors else None,
        clause=known.source,
        confidence=known.confidence,
    )


RULE = Rule(
    code="LAW001",
    name="cited-text-ended",
    title="Dẫn văn bản đã hết hiệu lực",
    severity=Severity.WARNING,
    clause="Luật Ban hành văn bản quy phạm pháp luật; gen/decree/instruments.csv",
    check=check,
)
