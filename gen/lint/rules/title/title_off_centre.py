"""Type or subject not centred.

What: Reports a type or a line of the subject that is not centred.
Why: Type and subject stand in the middle of the page.
Example: BÁO CÁO flush left.
Fix: Centre the paragraph; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Alignment


def check(subject: Subject) -> Iterator[Found]:
    """Judge paragraphs without indents or tabs: what else places a line cannot be seen here."""
    title = subject.anatomy.title
    seen: set[int] = set()
    for line in (title.line, *title.subject):
        if line is None or line.paragraph.number in seen:
            continue
        seen.add(line.paragraph.number)
        look = line.paragraph.format
        placed = abs(look.left) > 1 or abs(look.first_line) > 20 or "\t" in line.paragraph.text
        if look.alignment is not Alignment.CENTRE and not placed and line.start == 0:
            yield Found(
                line,
                _("Tên loại và trích yếu phải canh giữa."),
                fix=_("Canh giữa đoạn này."),
                confidence=subject.text_rule(Element.TYPE_NAME).confidence,
                edits=(
                    FormatParagraph(
                        line.paragraph.part,
                        line.paragraph.number,
                        {"alignment": Alignment.CENTRE.value, "first_line": 0.0},
                    ),
                ),
            )


RULE = Rule(
    code="TTL007",
    name="title-off-centre",
    title="Tên loại, trích yếu không canh giữa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.TYPE_NAME].clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
