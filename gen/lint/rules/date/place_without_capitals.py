"""Place without capitals.

What: Reports a place of which no syllable begins with a capital, or one whose first does not.
Why: The initials of the place are capitals.
Example: lào Cai, ngày 05 tháng 12 năm 2024.
Fix: Write the place with capitals; ``--fix`` does for the first letter.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first letter of the place."""
    header = subject.anatomy.header
    place = header.dated.place if header.dated else ""
    if header.place_date is not None and place[:1].isalpha() and place[:1].islower():
        capital = place[0].upper() + place[1:]
        yield Found(
            header.place_date,
            _("Các chữ cái đầu của địa danh phải viết hoa."),
            fix=_("Ghi “{place}”.").format(place=capital),
            confidence=subject.text_rule(Element.PLACE_DATE).confidence,
            edits=(replace_part(header.place_date, place, capital),),
        )


RULE = Rule(
    code="DAT010",
    name="place-without-capitals",
    title="Địa danh không viết hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PLACE_DATE].clause,
    check=check,
    fixable=True,
)
