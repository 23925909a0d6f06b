"""“Hàng năm” for “hằng năm”.

What: Says that the text writes “hàng năm”, “hàng tháng”, “hàng quý”, “hàng tuần”, “hàng ngày”.
Why: “Hằng” is the standard word for “every”; newer laws write “hằng năm”. Both are understood: a matter of style.
Example: Báo cáo hàng năm
Fix: Write “hằng năm”.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_EVERY = re.compile(
    r"\bhàng (?<!bán hàng )(?<!mua hàng )(?<!ngân hàng )(?<!khách hàng )(?:năm|tháng|quý|tuần|ngày)\b(?! \d)"
)
"""Not the goods or the bank of “bán hàng năm 2024”."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for it in the body text."""
    if "hàng" in subject.text.words.small:
        yield from gathered(
            subject.body_text.search_lower(_EVERY),
            _("Viết “{text}” ({count} chỗ); văn bản mới thường viết “hằng …”."),
            _("Viết “hằng năm”, “hằng tháng”…"),
        )


RULE = Rule(
    code="ERA006",
    name="yearly-spelling",
    title="Viết “hàng năm” thay vì “hằng năm”",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ALL_TEXTS,
)
