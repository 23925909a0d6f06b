"""Size of the text.

What: Reports body text in a size out of 13-14, once for each size; tables, notes and captions are left out.
Why: The text is set in size 13 to 14.
Example: A report in size 12.
Fix: Set size 13 or 14; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.grouping import Group, grouped
from gen.lint.rules.shared.format_findings import allowed_sizes, points
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatText
from gen.wordml.model import Paragraph

_SHARE = 0.1
"""Share of the paragraphs below which the finding is only a warning."""


def check(subject: Subject) -> Iterator[Found]:
    """Gather the paragraphs in each wrong size."""
    rule = subject.text_rule(Element.BODY)
    sizes = {line.paragraph.number: size for line, size in zip(subject.prose_lines, subject.prose_sizes, strict=True)}

    def wrong(paragraph: Paragraph) -> float | None:
        size = sizes[paragraph.number]
        return size if size is not None and size not in rule.size else None

    if any(size is not None and size not in rule.size for size in subject.prose_sizes):
        for size, group in grouped(subject.prose, wrong):
            yield _finding(subject, size, group, len(subject.prose))


def _finding(subject: Subject, size: float, group: Group, whole: int) -> Found:
    rule = subject.text_rule(Element.BODY)
    return Found(
        group.first,
        _("Nội dung đặt cỡ chữ {size} ở {count} đoạn (đầu tiên tại đây); quy định {allowed}.").format(
            size=points(size), count=group.count, allowed=allowed_sizes(rule)
        ),
        fix=_("Đặt cỡ chữ {size}.").format(size=points(rule.size.preferred)),
        confidence=rule.confidence,
        edits=tuple(FormatText(p.part, p.number, {"size": rule.size.preferred}) for p in group.paragraphs),
        severity=Severity.WARNING if group.count < _SHARE * whole else None,
    )


RULE = Rule(
    code="BDY001",
    name="body-size",
    title="Cỡ chữ nội dung không đúng",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.BODY].clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
