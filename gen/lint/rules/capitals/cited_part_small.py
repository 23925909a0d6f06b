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
from gen.lint.anatomy.text import Hit
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import first_upper

_PARTS = ("điều ", "chương ")
_CITED = re.compile(r"(?:điều|chương) (?:\d{1,3}|[IVXL]+)\b(?! khoản)")
_BEHIND = re.compile(r"(?:(?P<sure>khoản \d{1,2}|điểm [a-zđ])|[Tt]heo|[Tt]ại|của|và|,) $")
_BEFORE = re.compile(r"[,;.)]| (?:Luật|Bộ luật|Nghị|Quyết|Thông|Pháp|Hiến|Quy|Chương|của|này)\b")
_REACH = 12


def check(subject: Subject) -> Iterator[Found]:
    """Look for them behind the words that cite."""
    hits = [hit for hit in subject.text.search_word(_PARTS, _CITED) if _is_cited(hit)]
    yield from gathered(
        hits,
        _("Viện dẫn điều, chương của văn bản cụ thể phải viết hoa: “{text}” ({count} chỗ)."),
        _("Viết “Điều …”, “Chương …”."),
        [hit.replaced(first_upper(hit.text)) for hit in hits],
    )


def _is_cited(hit: Hit) -> bool:
    """Behind a khoản or điểm; else only before the name of a text: “điều 5 cán bộ” moves five officials."""
    text = hit.paragraph.text
    behind = _BEHIND.search(text[max(hit.start - _REACH, 0) : hit.start])
    return behind is not None and (behind["sure"] is not None or _BEFORE.match(text[hit.end :]) is not None)


RULE = Rule(
    code="CAP001",
    name="cited-part-small",
    title="“điều”, “chương” viện dẫn không viết hoa",
    severity=Severity.WARNING,
    clause=nd30_capitals(CITED_WITH_CAPITAL[0].clause),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
