"""Type misspelt.

What: Reports a type whose letters are right but whose diacritics are not; ủy and uỷ, hòa and hoà are both accepted.
Why: The type is a name of the decree.
Example: QUYÊT ĐỊNH, KẾ HOẠNH is another word.
Fix: Write the type as the decree does; ``--fix`` does.
"""

from collections.abc import Iterator
from unicodedata import normalize

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold, squeeze
from gen.lint.anatomy.types import BEHIND
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Judge a line that holds the type alone."""
    title = subject.anatomy.title
    if title.line is None or not title.type_name or not title.alone:
        return
    found = squeeze(title.line.text).rstrip(BEHIND).lower()
    wanted = title.type_name.lower()
    if _letters(found) != _letters(wanted):
        yield Found(
            title.line,
            _("Tên loại phải ghi “{name}”.").format(name=title.type_name.upper()),
            fix=_("Ghi “{name}”.").format(name=title.type_name.upper()),
            confidence=subject.text_rule(Element.TYPE_NAME).confidence,
            edits=(replace_line(title.line, title.type_name.upper()),),
        )


def _letters(text: str) -> tuple[str, list[str]]:
    """The bare letters as they follow one another, and all marks wherever they stand: “uỷ” and “ủy” are the same."""
    return fold(text), sorted(normalize("NFD", text))


RULE = Rule(
    code="TTL004",
    name="type-misspelt",
    title="Tên loại sai chính tả",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.TYPE_NAME].clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
