"""Day or month of a Party document without its zero.

What: Reports a day below 10 or a month below 3 written with one figure in the line of place and date.
Why: The guidance asks for the zero, so that nothing can be put before the figure.
Example: Lào Cai, ngày 9 tháng 1 năm 2026
Fix: Write “ngày 09 tháng 01”.
"""

from collections.abc import Iterator

from gen.decree.party import PADDED_BELOW, PARTY
from gen.domain.diagnostic import Severity
from gen.domain.typed_numbers import whole
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at both figures."""
    header = subject.anatomy.header
    if header.place_date is None or header.dated is None:
        return
    written = {"ngày": header.dated.day, "tháng": header.dated.month}
    bare = [f"{word} {figure}" for word, figure in written.items() if _lacks_zero(word, figure)]
    if bare:
        yield party_finding(
            subject,
            header.place_date,
            _("Thiếu số 0 ở {parts}.").format(parts=", ".join(f"“{part}”" for part in bare)),
            _("Ngày dưới 10 và tháng dưới 3 ghi thêm số 0 ở trước."),
        )


def _lacks_zero(word: str, figure: str) -> bool:
    return len(figure) == 1 and 0 < (whole(figure) or 0) < PADDED_BELOW[word]


RULE = Rule(
    code="PTY006",
    name="party-date-not-padded",
    title="Ngày dưới 10, tháng dưới 3 không có số 0",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
