"""Deputy signs without “KT.”.

What: Reports a deputy's title that stands alone, or under “TM. ỦY BAN NHÂN DÂN”, with no “KT.” and the head's title.
Why: A deputy signs for the head: “KT.” and the head's title stand above his own.
Example: TM. ỦY BAN NHÂN DÂN over PHÓ CHỦ TỊCH.
Fix: Put “KT.” and the head's title on a line above the deputy's title.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.signing import SIGNING_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.authority import Authority
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _

_PREFIX = SIGNING_PREFIXES[3]
_COMMITTEE = ("ubnd", "uy ban nhan dan")


def check(subject: Subject) -> Iterator[Found]:
    """Look over each deputy's title for the head's."""
    for _signature, authorities in blocks(subject):
        if authorities and authorities[-1].is_deputy and _is_bare(authorities):
            yield Found(
                authorities[-1].line,
                _("Cấp phó ký phải ghi “KT.” và chức vụ cấp trưởng ở dòng trên."),
                fix=_("Ghi “KT.” và chức vụ của cấp trưởng ở trên “{title}”.").format(title=authorities[-1].line.text),
            )


def _is_bare(authorities: tuple[Authority, ...]) -> bool:
    if len(authorities) == 1:
        return True
    first = authorities[0]
    return len(authorities) == 2 and first.prefix == "TM" and first.line.folded.split(" ", 1)[1].startswith(_COMMITTEE)


RULE = Rule(
    code="SIG004",
    name="deputy-without-kt",
    title="Cấp phó ký nhưng không ghi ký thay",
    severity=Severity.WARNING,
    clause=nd30_or(_PREFIX.clause, Element.SIGNER_AUTHORITY),
    check=check,
    classes=TYPED,
)
