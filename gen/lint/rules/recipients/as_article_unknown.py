"""“Như Điều n” without an article n.

What: Reports “Như Điều n” in Nơi nhận where the document has no article n.
Why: The words send the reader to the article that says who carries the document out; a wrong number is left over from
another decision.
Example: “- Như Điều 3;” in a decision of two articles.
Fix: Write the number of the article on who is responsible, usually the last.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import RECIPIENTS_AS_ARTICLE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject
from gen.messages import _

_ARTICLE = re.compile(r"^\W*dieu (\d{1,3})\b")
_OPENING = 40
"""Letters at the head of a paragraph in which the number of its article stands."""
_CITED = re.compile(r"^nhu (?:khoan \d+ )?dieu (\d{1,3})\b")


def check(subject: Subject) -> Iterator[Found]:
    """Look for the article among those of the text."""
    for entry in recipients(subject):
        found = _CITED.match(fold(entry.text))
        if found is not None and int(found[1]) not in _articles(subject):
            yield Found(
                entry.first,
                _("“Như Điều {number}”: văn bản không có Điều {number}.").format(number=found[1]),
                fix=_("Ghi đúng số của điều về trách nhiệm thi hành."),
            )


def _articles(subject: Subject) -> set[int]:
    openings = (fold(paragraph.numbered_text[:_OPENING]) for paragraph in subject.anatomy.body)
    return {int(found[1]) for text in openings if (found := _ARTICLE.match(text))}


RULE = Rule(
    code="RCP016",
    name="as-article-unknown",
    title="“Như Điều …” không có điều tương ứng",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS_AS_ARTICLE.clause, Element.RECIPIENTS),
    check=check,
)
