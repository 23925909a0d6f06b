"""Line spacing.

What: Reports body text set closer than single or wider than 1,5 lines; exact spacings in points are converted.
Less than a tenth of the text is only noted.
Why: Lines are spaced from single to 1,5.
Example: A report set with double spacing.
Fix: Set a spacing between 1 and 1,5 lines; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.grouping import grouped, softer_where_few
from gen.lint.rules.shared.format_findings import points
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Paragraph

_SINGLE = 1.15
"""Height of a single line of Times New Roman, in sizes of its letters."""
_TOLERANCE = 0.06


def check(subject: Subject) -> Iterator[Found]:
    """Gather the paragraphs by their spacing."""
    rule = subject.profile.spacing.line
    least_exact = subject.profile.spacing.least_exact_line.value

    def wrong(paragraph: Paragraph) -> float | None:
        form = paragraph.format
        if least_exact is not None and form.line_rule == "exact" and form.line >= least_exact:
            return None
        lines = _lines(paragraph)
        fits = rule.value.least - _TOLERANCE <= lines <= rule.value.most + _TOLERANCE
        return None if fits else round(lines, 2)

    for lines, group in grouped(subject.prose, wrong):
        yield Found(
            group.first,
            _("{count} đoạn cách dòng {lines} dòng (đầu tiên tại đây); quy định từ {least} đến {most} dòng.").format(
                count=group.count, lines=points(lines), least=points(rule.value.least), most=points(rule.value.most)
            ),
            fix=_("Đặt Line spacing từ {least} đến {most} dòng.").format(
                least=points(rule.value.least), most=points(rule.value.most)
            ),
            confidence=rule.confidence,
            edits=tuple(FormatParagraph(p.part, p.number, {"line": rule.value.preferred}) for p in group.paragraphs),
            severity=softer_where_few(group.count, len(subject.prose)),
        )


def _lines(paragraph: Paragraph) -> float:
    form = paragraph.format
    if form.line_rule == "auto":
        return form.line
    lines = form.line / ((whole_line(paragraph).size or 14.0) * _SINGLE)
    return max(lines, 1.0) if form.line_rule == "atLeast" else lines


RULE = Rule(
    code="BDY005",
    name="line-spacing",
    title="Cách dòng ngoài giới hạn",
    severity=Severity.WARNING,
    clause=lambda profile: profile.spacing.line.clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
