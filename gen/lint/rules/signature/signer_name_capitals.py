"""Small letter in the signer's name.

What: Reports a signer's name with a syllable that does not begin with a capital.
Why: Each syllable of a person's name takes a capital.
Example: Nguyễn văn An
Fix: Write “Nguyễn Văn An”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.capitals import FAMILY_NAMES, PERSONS_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _

_FEWEST = 3


def check(subject: Subject) -> Iterator[Found]:
    """Judge what surely is a name: three syllables that begin with a known family name."""
    for signature, _parts in blocks(subject):
        words = signature.name.text.split() if signature.name is not None else []
        if signature.name is None or len(words) < _FEWEST or words[0].capitalize() not in FAMILY_NAMES.value:
            continue
        if any(word.islower() for word in words):
            wanted = " ".join(word.capitalize() for word in words)
            yield Found(
                signature.name,
                _("Tên người viết hoa không đúng: “{name}”.").format(name=signature.name.text),
                fix=_("Ghi “{name}”.").format(name=wanted),
                edits=(replace_line(signature.name, wanted),),
            )


RULE = Rule(
    code="SIG016",
    name="signer-name-capitals",
    title="Họ tên người ký không viết hoa chữ cái đầu",
    severity=Severity.WARNING,
    clause=nd30_capitals(PERSONS_CLAUSE),
    check=check,
    fixable=True,
)
