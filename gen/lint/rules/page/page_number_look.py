"""Page number in the wrong size or slant.

What: Reports a page number outside 13-14 points, or bold or italic.
Why: The page number is set in 13-14 points, upright, like the text.
Example: A page number of 10 points, the default of Word’s header style.
Fix: Set it in the size of the text; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import size_findings, slant_findings
from gen.lint.rules.shared.page_numbers import has_two_pages, numbered_margins
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Judge the number as Word shows it; a field never updated has no letters and is left alone."""
    if not has_two_pages(subject):
        return
    rule = subject.text_rule(Element.PAGE_NUMBER)
    seen: set[tuple[str, int]] = set()
    for margin in numbered_margins(subject):
        key = (margin.paragraph.part, margin.paragraph.number)
        if key not in seen:
            seen.add(key)
            line = whole_line(margin.paragraph)
            yield from size_findings((line,), rule)
            yield from slant_findings((line,), rule)


RULE = Rule(
    code="PAG010",
    name="page-number-look",
    title="Số trang sai cỡ chữ, kiểu chữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PAGE_NUMBER].clause,
    check=check,
    fixable=True,
)
