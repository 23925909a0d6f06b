"""Text cited with a wrong date.

What: Reports a text of the table of dated texts (by its symbol, a law also by its name) cited with another day than the
one on which it was issued.
Why: Whoever looks the text up by this date does not find it.
Example: “Căn cứ Nghị định số 30/2020/NĐ-CP ngày 03 tháng 5 năm 2020 của Chính phủ”.
Fix: Write the day on which it was issued.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from gen.decree.citing import CITATION
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.law.citations import CitedText, citations
from gen.lint.rules.law.instruments import Instrument, laws_named
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import cited_date


def check(subject: Subject) -> Iterator[Found]:
    """Compare the day of each text cited with the days of those it can be; a day to come is another rule’s."""
    latest = subject.anatomy.header.no_later_than or date.max
    for citation in citations(subject):
        meant = _meant(citation)
        if citation.cited_on is None or not meant or any(one.issued_on in (None, citation.cited_on) for one in meant):
            continue
        if citation.cited_on > latest:
            continue
        day = citation.cited_on
        nearest = min(meant, key=lambda one: abs((one.issued_on or day) - day))
        text = _("{text} ban hành ngày {day}, không phải ngày {cited}.")
        yield Found(
            citation.line,
            text.format(text=nearest.named, day=cited_date(nearest.issued_on), cited=cited_date(day)),
            fix=_("Ghi đúng ngày ban hành."),
            confidence=nearest.confidence,
        )


def _meant(citation: CitedText) -> Sequence[Instrument]:
    """Return the texts that the symbol means, or else the laws of that name."""
    if citation.symbol:
        return (citation.instrument,) if citation.instrument is not None else ()
    return laws_named(citation.title) if citation.type_name.lower() == "luật" else ()


RULE = Rule(
    code="LAW003",
    name="cited-with-wrong-date",
    title="Dẫn văn bản ghi sai ngày ban hành",
    severity=Severity.WARNING,
    clause=CITATION.clause,
    check=check,
)
