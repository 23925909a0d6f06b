"""Indent of the first line.

What: Reports paragraphs of body text whose first line is indented other than 1 cm or 1,27 cm; a tab counts as an
indent, automatic lists are left out. Less than a tenth of the paragraphs is only noted.
Why: The first line of a paragraph stands in 1 cm or 1,27 cm (before 05/3/2020: from 1 to 1,27 cm).
Example: A first line at the margin.
Fix: Set the indent in the format of the paragraph; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.grouping import Group, grouped, softer_where_few
from gen.lint.rules.shared.format_findings import length
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Paragraph, ParagraphFormat

_SET_IN = 20.0
"""Millimetres of left indent beyond which a paragraph is set apart from the text: a list of names, a quotation."""
_TOLERANCE = 0.6
"""Millimetres: 1,2 cm and 1,25 cm are taken for 1,27 cm."""


def check(subject: Subject) -> Iterator[Found]:
    """Gather the paragraphs by their indent."""
    items = subject.prose
    formats = {id(item.paragraph.format): item.paragraph.format for item in items}
    unlawful = {key for key, form in formats.items() if not _is_lawful(form, subject)}
    if not unlawful:
        return

    def wrong(paragraph: Paragraph) -> float | None:
        allowed = id(paragraph.format) not in unlawful or paragraph.label or paragraph.text[:1] in "\t "
        return None if allowed else round(paragraph.format.first_line)

    for indent, group in grouped(items, wrong):
        yield _finding(subject, indent, group)._replace(severity=softer_where_few(group.count, len(items)))


def _is_lawful(form: ParagraphFormat, subject: Subject) -> bool:
    if form.first_line < 0 or form.left > _SET_IN:
        return True
    rule = subject.profile.spacing.first_line.value
    for indent in (form.first_line, form.first_line + form.left):
        if rule.between and min(rule.allowed) - _TOLERANCE <= indent <= max(rule.allowed) + _TOLERANCE:
            return True
        if any(abs(indent - allowed) <= _TOLERANCE for allowed in rule.allowed):
            return True
    return False


def _finding(subject: Subject, indent: float, group: Group) -> Found:
    rule = subject.profile.spacing.first_line
    return Found(
        group.first,
        _("{count} đoạn có dòng đầu lùi vào {indent} mm (đầu tiên tại đây); quy định 1 cm hoặc 1,27 cm.").format(
            count=group.count, indent=length(indent)
        ),
        fix=_("Đặt First line {indent} mm.").format(indent=length(rule.value.preferred)),
        confidence=rule.confidence,
        edits=tuple(
            FormatParagraph(p.part, p.number, {"first_line": rule.value.preferred})
            for p in group.paragraphs
            if p.format.left == 0
        ),
    )


RULE = Rule(
    code="BDY003",
    name="first-line-indent",
    title="Dòng đầu đoạn lùi vào không đúng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.spacing.first_line.clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
