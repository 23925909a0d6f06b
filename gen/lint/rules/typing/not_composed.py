"""Decomposed Unicode.

What: Reports letters typed as a base letter with separate marks (NFD) instead of one composed letter (NFC).
Why: TCVN 6909:2001 text is composed; decomposed letters look alike, but are not found by search and break sorting.
Example: “Nội” typed as N, o, circumflex, dot below, i; files from macOS hold such text.
Fix: Compose the text; ``--fix`` does.
"""

import re
import unicodedata
from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_PIECES = re.compile("[^\\W\\d_][\u0300-\u036f]+")


def check(subject: Subject) -> Iterator[Found]:
    """Look for letters that composing changes."""
    if unicodedata.is_normalized("NFC", subject.text.words.signs):
        return
    hits = [hit for hit in subject.text.search(_PIECES) if not unicodedata.is_normalized("NFC", hit.text)]
    yield from gathered(
        hits,
        _("{count} chữ gõ theo Unicode tổ hợp (đầu tiên tại đây)."),
        _("Chuyển sang Unicode dựng sẵn."),
        [hit.replaced(unicodedata.normalize("NFC", hit.text)) for hit in hits],
    )


RULE = Rule(
    code="TYP001",
    name="not-composed",
    title="Chữ tổ hợp (chưa chuẩn hóa Unicode dựng sẵn)",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.font.clause,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
