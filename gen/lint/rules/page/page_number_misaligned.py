"""Page number misaligned.

What: Reports a page number at the right edge that is not aligned as the profile wants: centred (ND30), right (TT01).
Why: The page number stands in the middle of the top margin.
Example: A page number at the right of the header.
Fix: Align the paragraph of the number; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.page_numbers import ALIGNMENTS, EDGES, has_two_pages, numbered_margins
from gen.lint.subject import Subject
from gen.messages import _, term
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Paragraph


def check(subject: Subject) -> Iterator[Found]:
    """Look at the paragraphs that hold nothing but the number; frames, tabs and boxes are placed otherwise."""
    ruled = subject.profile.page.number
    wanted = ALIGNMENTS[ruled.value.align]
    seen: set[str] = set()
    for margin in numbered_margins(subject):
        paragraph = margin.paragraph
        if margin.edge != EDGES[ruled.value.edge] or paragraph.part in seen or not has_two_pages(subject):
            continue
        seen.add(paragraph.part)
        if paragraph.format.alignment is not wanted and _is_plain(paragraph):
            yield Found(
                paragraph,
                _("Số trang phải {align}.").format(align=term(ruled.value.align.value)),
                fix=_("Căn lại đoạn chứa số trang."),
                confidence=ruled.confidence,
                edits=(FormatParagraph(paragraph.part, paragraph.number, {"alignment": wanted.value}),),
            )


def _is_plain(paragraph: Paragraph) -> bool:
    placed_otherwise = paragraph.cell is not None or paragraph.box is not None or paragraph.format.framed
    return not placed_otherwise and "\t" not in paragraph.text and paragraph.format.left < 1


RULE = Rule(
    code="PAG008",
    name="page-number-misaligned",
    title="Số trang không canh đúng vị trí",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.number.clause,
    check=check,
    fixable=True,
)
