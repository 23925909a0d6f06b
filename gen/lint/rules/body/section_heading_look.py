"""Look of section headings.

What: Reports headings “I. …” that are not in capitals, or not bold.
Why: In a document without articles the headings I., II. are set in capitals, bold.
Example: I. Kết quả thực hiện
Fix: Write “I. KẾT QUẢ THỰC HIỆN” in bold.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.anatomy.outline import Item, OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_LONGEST = 250


def check(subject: Subject) -> Iterator[Found]:
    """Look at each heading; one finding for all, at the first."""
    rule = subject.text_rule(Element.ROMAN_HEADING)
    headings = [item for item in subject.outline if item.level is OutlineLevel.ROMAN and len(item.rest) < _LONGEST]
    small = [item for item in headings if not _is_capitals(item)]
    light = [item for item in headings if not whole_line(item.paragraph).bold]
    if small:
        yield Found(
            small[0].paragraph,
            _("Tiêu đề mục {labels} phải viết bằng chữ in hoa.").format(labels=_labels(small)),
            fix=_("Viết tiêu đề bằng chữ in hoa."),
            confidence=rule.confidence,
        )
    if light:
        yield Found(
            light[0].paragraph,
            _("Tiêu đề mục {labels} phải in đậm.").format(labels=_labels(light)),
            fix=_("Bật chữ đậm."),
            confidence=rule.confidence,
        )


def _is_capitals(item: Item) -> bool:
    """Judge the letters outside brackets: “(Chi tiết tại Phụ lục)” may follow a heading."""
    heading = item.rest.split("(")[0]
    return heading.isupper() or not any(map(str.isalpha, heading)) or whole_line(item.paragraph).upper


def _labels(items: list[Item]) -> str:
    return ", ".join(item.label for item in items)


RULE = Rule(
    code="BDY012",
    name="section-heading-look",
    title="Tiêu đề mục I, II… không viết hoa, in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ROMAN_HEADING].clause,
    check=check,
    classes=ALL_TEXTS,
)
