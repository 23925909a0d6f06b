"""Name of an agency not in capitals.

What: Reports names at the top left that are not in capitals.
Why: The names of the issuing agency and its superior are set in capitals.
Example: Sở Nội vụ.
Fix: Write the name in capitals; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at both names; blanks of a form are left alone."""
    header = subject.anatomy.header
    for line in (*header.superior, *header.issuer):
        if not line.upper and not is_unfilled(line.text):
            yield Found(
                line,
                _("Tên cơ quan, tổ chức phải in hoa."),
                fix=_("Ghi “{name}”.").format(name=line.text.upper()),
                confidence=subject.text_rule(Element.ISSUER).confidence,
                edits=(replace_line(line, line.text.upper()),),
            )


RULE = Rule(
    code="HDR023",
    name="agency-not-capitals",
    title="Tên cơ quan không in hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ISSUER].clause,
    check=check,
    fixable=True,
)
