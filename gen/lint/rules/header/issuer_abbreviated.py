"""Issuing agency abbreviated.

What: Reports the issuer’s own name with an abbreviation in it; the superior’s name may abbreviate common words.
Why: The issuing agency is named in full, as in the act that founded it.
Example: UBND TỈNH LÀO CAI as the issuer.
Fix: Write the name in full; ``--fix`` does for UBND and HĐND.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import Edit

_FULL = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}
_KNOWN = re.compile(r"\b(?:UBND|HĐND)\b")
_JOINED = re.compile(r"\b[A-ZĐ]{1,4}\s?&\s?[A-ZĐ]{1,4}\b|\bMTTQ\b|\bTP\.")


def check(subject: Subject) -> Iterator[Found]:
    """Look for abbreviations that are surely such."""
    for line in subject.anatomy.header.issuer:
        text = line.text
        if _KNOWN.search(text):
            full = _KNOWN.sub(lambda found: _FULL[found[0]], text)
            yield _finding(line, subject, (replace_line(line, full),), _("Ghi “{name}”.").format(name=full))
        elif _JOINED.search(text):
            yield _finding(line, subject, (), _("Ghi đầy đủ tên cơ quan."))


def _finding(line: Line, subject: Subject, edits: tuple[Edit, ...], fix: str) -> Found:
    rule = subject.text_rule(Element.ISSUER)
    message = _("Tên cơ quan ban hành phải ghi đầy đủ, không viết tắt.")
    return Found(line, message, fix=fix, confidence=rule.confidence, edits=edits)


RULE = Rule(
    code="HDR021",
    name="issuer-abbreviated",
    title="Viết tắt tên cơ quan ban hành",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ISSUER].clause,
    check=check,
    fixable=True,
)
