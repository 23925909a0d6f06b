"""Text cited with a wrong issuer.

What: Reports a text cited as issued by somebody else than its symbol, or the table of dated texts, says: a decree by
the Prime Minister, a decision “QĐ-TTg” by the Government.
Why: The issuer belongs to the citation; a wrong one shows that it was not looked up.
Example: “Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Thủ tướng Chính phủ”.
Fix: Write who issued it.
"""

from collections.abc import Iterator

from gen.decree.citing import CITATION
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import Found, Rule
from gen.lint.rules.law.citations import CitedText, citations
from gen.lint.rules.law.instruments import issuers
from gen.lint.subject import Subject
from gen.messages import _

_HEAD_OF = ("bo truong ", "chu tich ", "thu truong co quan ")
"""What a circular may be cited by instead of its ministry."""


def check(subject: Subject) -> Iterator[Found]:
    """Compare the issuer of each text cited with the one of its symbol."""
    for citation in citations(subject):
        right = _issuer(citation)
        if right and citation.issuer and not _is_by(citation.issuer, right):
            yield Found(
                citation.line,
                _("{type} số {symbol} do {issuer} ban hành.").format(
                    type=citation.type_name, symbol=citation.symbol, issuer=right
                ),
                fix=_("Ghi đúng cơ quan ban hành."),
            )


def _issuer(citation: CitedText) -> str:
    ending = citation.symbol.rpartition("/")[2]
    known = citation.instrument.issuer if citation.instrument is not None and citation.symbol else ""
    return issuers().get(ending, known)


def _is_by(cited: str, right: str) -> bool:
    said, wanted = fold(cited), fold(right)
    for head in _HEAD_OF:
        said = said.removeprefix(head)
    return said.startswith(wanted)


RULE = Rule(
    code="LAW004",
    name="cited-with-wrong-issuer",
    title="Dẫn văn bản ghi sai cơ quan ban hành",
    severity=Severity.WARNING,
    clause=CITATION.clause,
    check=check,
)
