"""Place abbreviated.

What: Reports a place with an abbreviation: TP., T., HCM, Q.
Why: The place is the official name of the administrative unit; units named after a person or number are written in
full.
Example: TP. HCM, ngày 05 tháng 12 năm 2024.
Fix: Write the name in full: Thành phố Hồ Chí Minh.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_SHORT = re.compile(r"\b(?:TP|Tp|T\.P|TX|Tx|TT|Tt|Q|P|H|X|T)\s?\.|\bTP\b|\bHCM\b|\bHN\b|\bBR-?VT\b")


def check(subject: Subject) -> Iterator[Found]:
    """Look for abbreviations of units and names."""
    header = subject.anatomy.header
    if header.place_date is not None and header.dated is not None and _SHORT.search(header.dated.place):
        yield Found(
            header.place_date,
            _("Địa danh phải ghi tên chính thức, không viết tắt: “{place}”.").format(place=header.dated.place),
            fix=_("Ghi đầy đủ, ví dụ “Thành phố Hồ Chí Minh”."),
            confidence=subject.text_rule(Element.PLACE_DATE).confidence,
        )


RULE = Rule(
    code="DAT011",
    name="place-abbreviated",
    title="Viết tắt địa danh",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PLACE_DATE].clause,
    check=check,
)
