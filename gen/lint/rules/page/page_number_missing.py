"""Page number missing.

What: Reports a document that surely has two pages or more and prints no page number.
Why: Pages are numbered from 1 in Arabic figures; only the first page shows no number.
Example: A report of twelve pages without numbers.
Fix: Put the page number where the profile wants it; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.page_numbers import has_two_pages, number_pages, numbered_margins
from gen.lint.subject import Subject
from gen.messages import _, term


def check(subject: Subject) -> Iterator[Found]:
    """Look for a page field in the headers and footers that Word prints from the second page on."""
    if has_two_pages(subject) and not any(margin.runs_on for margin in numbered_margins(subject)):
        ruled = subject.profile.page.number
        yield Found(
            None,
            _("Văn bản có từ hai trang trở lên nhưng không đánh số trang."),
            fix=_("Đánh số trang ở {edge}.").format(edge=term(ruled.value.edge.value)),
            confidence=ruled.confidence,
            edits=tuple(number_pages(subject, section) for section in subject.document.sections[:1]),
        )


RULE = Rule(
    code="PAG006",
    name="page-number-missing",
    title="Không đánh số trang",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.number.clause,
    check=check,
    fixable=True,
)
