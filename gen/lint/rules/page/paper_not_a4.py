"""Paper not A4.

What: Reports a section whose sheet is not A4 (210 x 297 mm), upright or turned.
Why: All administrative documents are printed on A4; Letter, the default of many programs, shifts every line.
Example: A sheet of 215,9 x 279,4 mm (Letter).
Fix: Set the paper of the section to A4; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.format_findings import length
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import SetPage


def check(subject: Subject) -> Iterator[Found]:
    """Compare the sheet of each section with the paper of the profile."""
    page = subject.profile.page
    paper = page.paper.value
    for section in subject.document.sections:
        sides = sorted((section.width, section.height))
        if all(
            abs(side - wanted) <= page.tolerance
            for side, wanted in zip(sides, (paper.width, paper.height), strict=True)
        ):
            continue
        turned = section.width > section.height
        wanted = (paper.height, paper.width) if turned else (paper.width, paper.height)
        yield Found(
            None,
            _("Phần (section) {number}: khổ giấy {width} x {height} mm, không phải {paper}.").format(
                number=section.number + 1, width=length(section.width), height=length(section.height), paper=paper.name
            ),
            fix=_("Chọn khổ giấy {paper}.").format(paper=paper.name),
            confidence=page.paper.confidence,
            edits=(SetPage(section.number, {"width": wanted[0], "height": wanted[1]}),),
        )


RULE = Rule(
    code="PAG001",
    name="paper-not-a4",
    title="Khổ giấy không phải A4",
    severity=Severity.ERROR,
    clause=lambda profile: profile.page.paper.clause,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
