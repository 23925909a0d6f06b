"""Type not in capitals.

What: Reports the name of the type in small letters.
Why: The type is set in bold capitals.
Example: Báo cáo, centred under the head.
Fix: Write it in capitals; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the letters of the type itself."""
    title = subject.anatomy.title
    if title.line is None or not title.type_name or title.line.upper:
        return
    name = title.line.text[: len(title.type_name)]
    if not name.isupper():
        yield Found(
            title.line,
            _("Tên loại văn bản phải in hoa."),
            fix=_("Ghi “{name}”.").format(name=name.upper()),
            confidence=subject.text_rule(Element.TYPE_NAME).confidence,
            edits=(replace_part(title.line, name, name.upper()),),
        )


RULE = Rule(
    code="TTL003",
    name="type-not-capitals",
    title="Tên loại không in hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.TYPE_NAME].clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
