"""Tiêu ngữ misspelt.

What: Reports a Tiêu ngữ with other letters, or other capitals, than the decree’s; dashes and spaces are another
rule’s.
Why: Tiêu ngữ is prescribed letter for letter: small letters, the first of each phrase a capital.
Example: Độc Lập - Tự Do - Hạnh Phúc.
Fix: Write it as prescribed; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.literals import MOTTO
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import squeeze
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare its words with the prescribed ones, whatever stands between the phrases."""
    line = subject.anatomy.header.motto
    if line is None or _words(line.shown) == _words(MOTTO.text):
        return
    yield Found(
        line,
        _("Tiêu ngữ phải là “{text}”.").format(text=MOTTO.text),
        fix=_("Ghi đúng chữ, viết hoa chữ cái đầu mỗi cụm từ."),
        edits=(replace_line(line, MOTTO.text),),
    )


def _words(text: str) -> list[str]:
    return squeeze("".join(letter if letter.isalpha() else " " for letter in squeeze(text))).split()


RULE = Rule(
    code="HDR004",
    name="motto-misspelt",
    title="Tiêu ngữ sai chữ",
    severity=Severity.ERROR,
    clause=MOTTO.clause,
    check=check,
    fixable=True,
)
