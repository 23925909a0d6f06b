"""Common noun of a unit with a capital.

What: Reports “Tỉnh” with a capital before the name of a province in the middle of a sentence. Districts, wards and
communes are not judged: named after persons, events or numbers they do take a capital.
Why: The common noun of a unit is small before its proper name.
Example: Sở Nội vụ Tỉnh Lào Cai
Fix: Write “tỉnh Lào Cai”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import UNITS
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_UNIT = re.compile(r"Tỉnh(?= (?P<first>[^\W\d_]+) (?P<second>[^\W\d_]+))")


def check(subject: Subject) -> Iterator[Found]:
    """Look for it behind a small letter."""
    if "Tỉnh" not in subject.text.words.typed:
        return
    hits = [hit for hit in subject.text.search(_UNIT) if hit.within_sentence and _is_province(hit)]
    yield from gathered(
        hits,
        _("Danh từ chung “{text}” trước tên riêng không viết hoa ({count} chỗ)."),
        _("Viết “tỉnh …”."),
        [hit.replaced(UNITS.value[0]) for hit in hits],
    )


def _is_province(hit: Hit) -> bool:
    """Two words with capitals follow that are not the name of an agency (“Tỉnh Ủy”, “Tỉnh Đoàn”)."""
    first, second = hit.paragraph.text[hit.end :].split()[:2]
    return first.istitle() and second.strip(".,;:()").istitle() and first not in ("Ủy", "Uỷ", "Đoàn")


RULE = Rule(
    code="CAP006",
    name="unit-capital",
    title="“Tỉnh” trước tên riêng viết hoa giữa câu",
    severity=Severity.WARNING,
    clause=nd30_capitals(UNITS.clause),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
