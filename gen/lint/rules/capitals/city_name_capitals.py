"""Special names of cities in small letters.

What: Reports “thành phố Hồ Chí Minh” and “thủ đô Hà Nội”.
Why: With these two names the common noun takes a capital as well.
Example: tại thành phố Hồ Chí Minh
Fix: Write “Thành phố Hồ Chí Minh”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.capitals import PLACES_WITH_CAPITAL_UNIT
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import first_lower, first_upper

_SMALL = tuple(map(first_lower, PLACES_WITH_CAPITAL_UNIT.value))


def check(subject: Subject) -> Iterator[Found]:
    """Look for the names with a small first letter."""
    hits = [hit for name in _SMALL for hit in subject.text.find_typed(name)]
    yield from gathered(
        hits,
        _("“{text}” phải viết hoa cả danh từ chung ({count} chỗ)."),
        _("Viết “Thành phố Hồ Chí Minh”, “Thủ đô Hà Nội”."),
        [hit.replaced(first_upper(hit.text)) for hit in hits],
    )


RULE = Rule(
    code="CAP005",
    name="city-name-capitals",
    title="“Thành phố Hồ Chí Minh”, “Thủ đô Hà Nội” không viết hoa",
    severity=Severity.WARNING,
    clause=nd30_capitals(PLACES_WITH_CAPITAL_UNIT.clause),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
