"""Signer's name in capitals.

What: Reports the signer's name typed in capitals.
Why: The name is written in small letters, each word with a capital; capitals are for authority and title.
Example: NGUYỄN VĂN AN
Fix: Write “Nguyễn Văn An”.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.signature.blocks import blocks, name_in_capitals
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for a name among the capitals of the block."""
    for signature, _authorities in blocks(subject):
        name = name_in_capitals(signature)
        if name is not None:
            yield Found(
                name,
                _("Họ tên người ký không viết bằng chữ in hoa."),
                fix=_("Ghi “{name}”.").format(name=name.text.title()),
            )


RULE = Rule(
    code="SIG014",
    name="signer-name-in-capitals",
    title="Họ tên người ký viết bằng chữ in hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SIGNER_NAME].clause,
    check=check,
)
