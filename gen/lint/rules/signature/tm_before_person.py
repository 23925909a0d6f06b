"""“TM.” before a person's title.

What: Reports “TM.” before the title of a head.
Why: “TM.” (on behalf of) stands before the name of a collective or an agency; a person signs in his own name, or for
another with “KT.”, “TL.”, “TUQ.”.
Example: TM. GIÁM ĐỐC
Fix: Write the name of the collective after “TM.”, or use the right prefix.
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
    """Look at what each “TM.” stands before."""
    for _signature, authorities in blocks(subject):
        for authority in authorities:
            if authority.prefix == "TM" and authority.is_head:
                yield Found(
                    authority.line,
                    _("“TM.” chỉ ghi trước tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức."),
                    fix=_("Ghi tên tập thể sau “TM.”, hoặc dùng “KT.”, “TL.”, “TUQ.” cho đúng thẩm quyền."),
                )


RULE = Rule(
    code="SIG006",
    name="tm-before-person",
    title="Ghi “TM.” trước chức vụ cá nhân",
    severity=Severity.WARNING,
    clause=nd30_or(SIGNING_PREFIXES[0].clause, Element.SIGNER_AUTHORITY),
    check=check,
)
