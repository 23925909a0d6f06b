"""No comma after the place.

What: Reports a place followed by the date without a comma.
Why: A comma stands between place and date.
Example: Hà Nội ngày 05 tháng 12 năm 2024.
Fix: Put a comma; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.literals import PLACE_SEPARATOR
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _

_JOIN = re.compile(r"\s*+[.;:-]?\s*+(?=ng[àa]y)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Found]:
    """Look between the place and the word ngày."""
    header = subject.anatomy.header
    if header.place_date is None or header.dated is None or header.dated.comma or not header.dated.place:
        return
    if is_unfilled(header.dated.place):
        return
    place = header.dated.place.rstrip(" .;:-")
    tail = header.place_date.text[len(place) :]
    joint = _JOIN.match(tail)
    if joint is not None:
        yield Found(
            header.place_date,
            _("Sau địa danh có dấu phẩy."),
            fix=_("Ghi “{place}, ngày …”.").format(place=place),
            edits=(replace_part(header.place_date, place + joint[0], place + PLACE_SEPARATOR.text),),
        )


RULE = Rule(
    code="DAT005",
    name="place-without-comma",
    title="Thiếu dấu phẩy sau địa danh",
    severity=Severity.WARNING,
    clause=PLACE_SEPARATOR.clause,
    check=check,
    fixable=True,
)
