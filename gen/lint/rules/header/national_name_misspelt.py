"""Quốc hiệu misspelt.

What: Reports a Quốc hiệu whose letters are not those of the decree; HÒA and HOÀ are both accepted.
Why: Quốc hiệu is prescribed letter for letter, in capitals.
Example: CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM.
Fix: Write it as prescribed; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.literals import NATIONAL_NAME
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import squeeze
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare it with the accepted spellings, white space aside."""
    line = subject.anatomy.header.national_name
    if line is None or squeeze(line.shown) in (NATIONAL_NAME.text, *NATIONAL_NAME.accepted):
        return
    yield Found(
        line,
        _("Quốc hiệu phải là “{text}”.").format(text=NATIONAL_NAME.text),
        fix=_("Ghi đúng chữ in hoa, đủ dấu."),
        edits=(replace_line(line, NATIONAL_NAME.text),),
    )


RULE = Rule(
    code="HDR002",
    name="national-name-misspelt",
    title="Quốc hiệu sai chữ",
    severity=Severity.ERROR,
    clause=NATIONAL_NAME.clause,
    check=check,
    fixable=True,
)
