"""Cited article or chapter in small letters.

What: Reports “điều 5”, “chương II” of a cited text written with a small letter.
Why: Phần, Chương, Mục, Tiểu mục and Điều of a given text are cited with a capital; khoản and điểm with a small letter.
Example: khoản 2 điều 5 Luật Cán bộ, công chức
Fix: Write “khoản 2 Điều 5”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import CITED_WITH_CAPITAL
from gen.domain.diagnostic import Severity
from gen.lint.clauses import nd30_capitals
from gen.lint.rule import ALL_TEXTS, Finding, Rule
from gen.lint.scans import gathered
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import first_upper

_CITED = re.compile(
    r"(?:(?:khoản \d{1,2}|điểm [a-zđ])|(?:[Tt]heo|[Tt]ại|của|và|,)(?= (?:điều|chương) (?:\d{1,3}|[IVXL]+)"
    r"(?:[,;.)]| (?:Luật|Bộ luật|Nghị|Quyết|Thông|Pháp|Hiến|Quy|Chương|của|này)\b)))"
    r" (?P<word>điều|chương) (?:\d{1,3}|[IVXL]+)\b(?! khoản)"
)
"""Behind a cited khoản or điểm; else only where the name of a text follows: “điều 5 cán bộ” moves five officials."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look for them behind the words that cite."""
    if "điều " not in subject.text.joined and "chương " not in subject.text.joined:
        return
    hits = list(subject.text.search(_CITED, "word"))
    yield from gathered(
        hits,
        _("Viện dẫn điều, chương của văn bản cụ thể phải viết hoa: “{text}” ({count} chỗ)."),
        _("Viết “Điều …”, “Chương …”."),
        [hit.replaced(first_upper(hit.text)) for hit in hits],
    )


RULE = Rule(
    code="CAP001",
    name="cited-part-small",
    title="“điều”, “chương” viện dẫn không viết hoa",
    severity=Severity.WARNING,
    clause=nd30_capitals(CITED_WITH_CAPITAL[0].clause),
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
