"""Page number on the first page.

What: Reports a first page that shows its number.
Why: The number of the first page is not shown.
Example: “1” above Quốc hiệu.
Fix: Switch on “Different first page”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.page_numbers import has_two_pages, numbered_margins
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import SetPage


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first section only: later ones begin in the middle of the count."""
    if not has_two_pages(subject):
        return
    for margin in numbered_margins(subject):
        first_page = margin.kind == "first" if margin.section.title_page else margin.kind == "default"
        if margin.section.number == 0 and first_page:
            edits = () if margin.section.title_page else (SetPage(0, {"title_page": True}),)
            yield Found(
                margin.paragraph,
                _("Trang thứ nhất không hiển thị số trang."),
                fix=_("Chọn “Trang đầu khác” (Different First Page) cho phần đầu văn bản."),
                confidence=subject.profile.page.number.confidence,
                edits=edits,
            )
            return


RULE = Rule(
    code="PAG009",
    name="page-number-on-first-page",
    title="Trang đầu hiển thị số trang",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.number.clause,
    check=check,
    fixable=True,
)
