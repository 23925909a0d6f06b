"""Typed ornament.

What: Says where a row of stars, or “---o0o---”, stands as an ornament.
Why: The decree knows plain rules only: under motto, issuer and subject. Typed underscores are accepted there.
Example: “-----***-----” under Tiêu ngữ.
Fix: Take it out, or draw a plain line.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_ORNAMENT = re.compile(r"(?:\*[ ]?){3,}|(?<!-)-++ ?[o0]{3} ?-+")


def check(subject: Subject) -> Iterator[Found]:
    """Look for paragraphs that hold an ornament and no word."""
    text = subject.text
    stars = "*" in text.joined and ("***" in text.joined or "* *" in text.joined)
    if not stars and text.words.small.isdisjoint(("o0o", "ooo")):
        return
    hits = [hit for hit in text.search_lower(_ORNAMENT) if _is_bare(hit.paragraph.text)]
    yield from gathered(hits, _("Dòng trang trí “{text}”."), _("Bỏ dòng trang trí hoặc vẽ đường kẻ thẳng."))


def _is_bare(text: str) -> bool:
    return not any(letter.isalnum() and letter not in "oO0" for letter in text)


RULE = Rule(
    code="TYP014",
    name="ornament-typed",
    title="Dòng trang trí (---o0o---, ***)",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
