"""Acting head with a deputy's title.

What: Reports “Q.” or “QUYỀN” (acting) before the head's title with a deputy's title right below it.
Why: Whoever is entrusted with the office signs as its acting head; his title as a deputy does not stand there. A deputy
who signs for the acting head writes “KT.” before it.
Example: Q. GIÁM ĐỐC over PHÓ GIÁM ĐỐC
Fix: Take the deputy's title out, or write “KT.” before “Q.”.
"""

from collections.abc import Iterator
from itertools import pairwise

from gen.decree import Element
from gen.decree.signing import SIGNING_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.authority import Authority, is_head
from gen.lint.anatomy.fold import fold
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _

_ACTING = "quyen "


def check(subject: Subject) -> Iterator[Found]:
    """Look under each “Q.” that nobody signs for."""
    for _signature, authorities in blocks(subject):
        for above, below in pairwise(authorities):
            if _is_acting(above) and not below.prefix and below.is_deputy:
                yield Found(
                    below.line,
                    _("Dưới “{line}” không ghi chức vụ cấp phó.").format(line=above.line.text),
                    fix=_("Bỏ dòng này, hoặc ghi “KT.” trước “Q.” nếu cấp phó ký thay."),
                )


def _is_acting(above: Authority) -> bool:
    """Tell whether a line is “Q. GIÁM ĐỐC”, or “QUYỀN GIÁM ĐỐC” with the word written out."""
    if above.prefix:
        return above.prefix == "Q" and above.is_head
    title = fold(above.title)
    return title.startswith(_ACTING) and is_head(title.removeprefix(_ACTING))


RULE = Rule(
    code="SIG015",
    name="acting-with-deputy",
    title="Quyền cấp trưởng ký nhưng ghi chức vụ cấp phó",
    severity=Severity.WARNING,
    clause=nd30_or(SIGNING_PREFIXES[1].clause, Element.SIGNER_AUTHORITY),
    check=check,
    classes=TYPED,
)
