"""Cited clause or point with a capital.

What: Reports “Khoản 2 Điều 5”, “Điểm a khoản 2” with a capital in the middle of a sentence.
Why: khoản and điểm are cited with a small letter; Phần, Chương, Mục, Tiểu mục and Điều with a capital.
Example: theo Khoản 2 Điều 5
Fix: Write “khoản 2 Điều 5”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import CITED_WITHOUT_CAPITAL
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import first_lower

_PARTS = ("Khoản ", "Điểm ")
_CITED = re.compile(r"(?:Khoản \d{1,2}|Điểm [a-zđ])(?=,? (?:[Kk]hoản|[Đđ]iều) \d)")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them behind a small letter or a comma."""
    hits = [hit for hit in subject.text.search_word(_PARTS, _CITED) if hit.within_sentence]
    yield from gathered(
        hits,
        _("Viện dẫn khoản, điểm không viết hoa: “{text}” ({count} chỗ)."),
        _("Viết “khoản …”, “điểm …”."),
        [hit.replaced(first_lower(hit.text)) for hit in hits],
    )


RULE = Rule(
    code="CAP002",
    name="cited-clause-capital",
    title="“Khoản”, “Điểm” viện dẫn viết hoa giữa câu",
    severity=Severity.WARNING,
    clause=nd30_capitals(CITED_WITHOUT_CAPITAL[0].clause),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
