"""Deputy's title missing under “KT.”.

What: Reports “KT.” before the title of a head without the title of a deputy below it.
Why: A deputy who signs for the head writes “KT.” before the head's title and his own title on the line below.
Example: KT. CHỦ TỊCH, and right below the name.
Fix: Write the deputy's title (“PHÓ CHỦ TỊCH”) under the line.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.signing import SIGNING_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.authority import Authority
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.patterns import TITLE_FOLDED
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _

_PREFIX = SIGNING_PREFIXES[3]


def check(subject: Subject) -> Iterator[Found]:
    """Look under each “KT.” for a deputy's title."""
    for _signature, authorities in blocks(subject):
        for position, authority in enumerate(authorities):
            below = authorities[position + 1 :]
            if authority.prefix == "KT" and not any(line.is_deputy for line in below) and all(map(_is_known, below)):
                yield Found(
                    authority.line,
                    _("Dưới “{line}” phải có chức vụ của cấp phó ký thay.").format(line=authority.line.text),
                    fix=_("Ghi chức vụ của cấp phó (“PHÓ …”, “THỨ TRƯỞNG”) ở dòng dưới."),
                )


def _is_known(authority: Authority) -> bool:
    """Tell whether a line surely names another title; a title that is misspelt may be the deputy's."""
    return bool(authority.prefix) or bool(TITLE_FOLDED.match(fold(authority.title)))


RULE = Rule(
    code="SIG003",
    name="deputy-title-missing",
    title="Ký thay nhưng thiếu chức vụ cấp phó",
    severity=Severity.WARNING,
    clause=nd30_or(_PREFIX.clause, Element.SIGNER_AUTHORITY),
    check=check,
    classes=TYPED,
)
