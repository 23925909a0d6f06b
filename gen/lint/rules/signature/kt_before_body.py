"""“KT.” or “TL.” before the name of an agency.

What: Reports “KT.”, “TL.” or “Q.” before the name of a collective or an agency.
Why: They stand before the title of the head for whom one signs; a collective is signed for with “TM.”.
Example: KT. ỦY BAN NHÂN DÂN
Fix: Write the head's title after “KT.” or “TL.”, or “TM.” before the agency.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.signing import SIGNING_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at what each personal prefix stands before."""
    for _signature, authorities in blocks(subject):
        for authority in authorities:
            if authority.prefix in ("KT", "TL", "Q") and authority.is_collective:
                yield Found(
                    authority.line,
                    _("“{prefix}.” phải ghi trước chức vụ của người đứng đầu, không ghi trước tên cơ quan.").format(
                        prefix=authority.prefix
                    ),
                    fix=_("Ghi chức vụ của người đứng đầu sau “{prefix}.”.").format(prefix=authority.prefix),
                )


RULE = Rule(
    code="SIG007",
    name="kt-before-body",
    title="Ghi “KT.”, “TL.”, “Q.” trước tên cơ quan",
    severity=Severity.WARNING,
    clause=nd30_or(SIGNING_PREFIXES[3].clause, Element.SIGNER_AUTHORITY),
    check=check,
)
