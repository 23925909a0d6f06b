"""Sizes mixed in the text.

What: Says that the body text is set partly in one size, partly in another, each lawful.
Why: Sizes go up or down together in one document; a change comes from pasted text.
Example: Section I. in size 14, section II. in size 13.
Fix: Set the whole text in one size.
"""

from collections import Counter
from collections.abc import Iterator

from gen.decree import Element
from gen.decree.clause import SIZE_TABLE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import points
from gen.lint.subject import Subject
from gen.messages import _

_SHARE = 0.05


def check(subject: Subject) -> Iterator[Found]:
    """Count the paragraphs of each lawful size."""
    allowed = subject.text_rule(Element.BODY).size
    sizes = subject.prose_sizes
    counts = Counter(size for size in sizes if size is not None and size in allowed)
    if len(counts) < 2:
        return
    rarer = min(counts, key=lambda size: (counts[size], size))
    if counts[rarer] >= _SHARE * counts.total():
        yield Found(
            subject.prose_lines[sizes.index(rarer)],
            _("Nội dung dùng cả cỡ chữ {sizes}; cỡ {rarer} ở {count} đoạn (đầu tiên tại đây).").format(
                sizes=_(" và ").join(map(points, sorted(counts))), rarer=points(rarer), count=counts[rarer]
            ),
            fix=_("Dùng một cỡ chữ cho toàn bộ nội dung."),
        )


RULE = Rule(
    code="BDY006",
    name="body-sizes-mixed",
    title="Nội dung dùng nhiều cỡ chữ",
    severity=Severity.INFO,
    clause=nd30_or(SIZE_TABLE, Element.BODY),
    check=check,
    classes=ALL_TEXTS,
)
