"""Issuing agency abbreviated.

What: Reports the issuer’s own name with an abbreviation in it, or that is one; the superior’s name may abbreviate
common words.
Why: The issuing agency is named in full, as in the act that founded it.
Example: UBND TỈNH LÀO CAI as the issuer; SNV.
Fix: Write the name in full; ``--fix`` does for UBND and HĐND where the issuer stands on one line.
"""

import re
from collections.abc import Iterator, Sequence

from gen.decree import Element
from gen.decree.issuers import COUNCILS
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.patterns import AREA_FOLDED
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.rules.shared.issuers import abbreviated, is_shortened
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import Edit

_FULL = {short: name.upper() for short, name in COUNCILS.items()}
_KNOWN = re.compile(r"\b(?:UBND|HĐND)\b")
_JOINED = re.compile(r"\b[A-ZĐ]{1,4}\s?&\s?[A-ZĐ]{1,4}\b|\bMTTQ\b|\bTP\.")


def check(subject: Subject) -> Iterator[Found]:
    """Look for abbreviations that are surely such."""
    issuer = subject.anatomy.header.issuer
    for line in issuer:
        text = line.text
        if _KNOWN.search(text):
            full = _KNOWN.sub(lambda found: _FULL[found[0]], text)
            found = _finding(line, subject, (replace_line(line, full),), _("Ghi “{name}”.").format(name=full))
            yield found if _is_alone(issuer) else found._replace(edits=(), severity=Severity.INFO)
        elif _JOINED.search(text) or (len(issuer) == 1 and _is_short(text)):
            yield _finding(line, subject, (), _("Ghi đầy đủ tên cơ quan."))


def _is_short(text: str) -> bool:
    return text.isupper() and (fold(text) in abbreviated() or is_shortened(text))


def _is_alone(issuer: Sequence[Line]) -> bool:
    """Tell whether the lines surely name one body; a superior that was not told from its unit may be abbreviated."""
    return len(issuer) == 1 or all(AREA_FOLDED.match(line.folded) for line in issuer[1:])


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
