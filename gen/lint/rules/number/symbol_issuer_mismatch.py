"""Symbol and issuer disagree.

What: Reports a symbol of a People’s Committee or Council on a document of another agency, or the other way round.
Why: The symbol names the issuing agency; “UBND” under the name of a department is a leftover of another document.
Example: SỞ NỘI VỤ over Số: 15/QĐ-UBND.
Fix: Write the abbreviation of the issuing agency.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_BODIES = {"UBND": ("uy ban nhan dan", "ubnd"), "HĐND": ("hoi dong nhan dan", "hdnd")}


def check(subject: Subject) -> Iterator[Found]:
    """Compare the groups of the symbol with the first words of the issuer’s name."""
    header = subject.anatomy.header
    if header.number is None or header.symbol is None or len(header.symbol.groups) < 2 or not header.issuer:
        return
    name = " ".join(line.folded for line in header.issuer)
    for short, spellings in _BODIES.items():
        named = any(spelling in name for spelling in spellings)
        issuing = header.symbol.groups[0 if subject.anatomy.is_letter else 1]
        if issuing == short and not named and not name.startswith(("chu tich", "van phong", "ban ", "hoi dong")):
            yield Found(
                header.number,
                _("Ký hiệu ghi “{short}” nhưng cơ quan ban hành là {issuer}.").format(
                    short=short, issuer=" ".join(line.text for line in header.issuer)
                ),
                fix=_("Ghi chữ viết tắt của cơ quan ban hành."),
                confidence=subject.text_rule(Element.NUMBER).confidence,
            )


RULE = Rule(
    code="NUM015",
    name="symbol-issuer-mismatch",
    title="Ký hiệu không khớp cơ quan ban hành",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.NUMBER].clause,
    check=check,
)
