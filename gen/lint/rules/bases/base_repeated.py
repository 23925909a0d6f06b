"""Base repeated.

What: Reports a base that cites the same text as one before it.
Why: A base is cited once.
Example: Căn cứ Nghị định số 30/2020/NĐ-CP … twice.
Fix: Delete the second.
"""

import re
from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import is_written
from gen.lint.subject import Subject
from gen.messages import _

_CITED = re.compile(r"\b\d+/(?:\d{4}/)?[A-ZĐ][\w-]*")


def check(subject: Subject) -> Iterator[Found]:
    """Compare the numbers cited, and the words of bases without a number."""
    seen: set[str] = set()
    for line in subject.anatomy.opening.bases:
        found = _CITED.search(line.text)
        key = found[0] if found else line.folded.rstrip(" .;,")
        if key in seen and is_written(line):
            yield Found(line, _("Căn cứ này đã ghi ở trên: {text}.").format(text=key[:60]), fix=_("Bỏ căn cứ lặp."))
        seen.add(key)


RULE = Rule(
    code="BAS011",
    name="base-repeated",
    title="Căn cứ lặp lại",
    severity=Severity.WARNING,
    clause=lambda profile: profile.bases.clause,
    check=check,
    classes=TYPED,
)
