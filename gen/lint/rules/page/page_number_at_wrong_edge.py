"""Page number at the wrong edge.

What: Reports page numbers in the bottom margin where the profile wants them in the top margin, or the other way round.
Why: Since 05/3/2020 page numbers stand in the middle of the top margin; before, at the right of the bottom margin.
Example: A report of 2024 numbered at the bottom right, as Thông tư 01/2011/TT-BNV had it.
Fix: Move the page number; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.page_numbers import EDGES, has_two_pages, number_pages, numbered_margins
from gen.lint.subject import Subject
from gen.messages import _, term


def check(subject: Subject) -> Iterator[Found]:
    """Compare the edge of the page fields with that of the profile; one finding for the document."""
    if not has_two_pages(subject):
        return
    ruled = subject.profile.page.number
    wanted = EDGES[ruled.value.edge]
    found = [margin for margin in numbered_margins(subject) if margin.runs_on]
    wrong = [margin for margin in found if margin.edge != wanted]
    if wrong and not any(margin.edge == wanted for margin in found):
        sections = {margin.section.number: margin.section for margin in wrong}
        yield Found(
            wrong[0].paragraph,
            _("Số trang phải đặt ở {edge}.").format(edge=term(ruled.value.edge.value)),
            fix=_("Chuyển số trang về {edge}.").format(edge=term(ruled.value.edge.value)),
            confidence=ruled.confidence,
            edits=tuple(number_pages(subject, section) for section in sections.values()),
        )


RULE = Rule(
    code="PAG007",
    name="page-number-at-wrong-edge",
    title="Số trang đặt sai lề",
    severity=Severity.ERROR,
    clause=lambda profile: profile.page.number.clause,
    check=check,
    fixable=True,
)
