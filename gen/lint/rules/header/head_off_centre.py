"""Head not centred.

What: Reports lines in the cells of the head that are not centred: Quốc hiệu, Tiêu ngữ, names, number, date.
Why: Each of these elements is centred in its half of the page.
Example: Quốc hiệu flush left in its cell.
Fix: Centre the paragraph; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import name_of
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Alignment


def check(subject: Subject) -> Iterator[Found]:
    """Judge lines in table cells without indents or tabs: what else places a line cannot be seen here."""
    header = subject.anatomy.header
    found = (
        (Element.NATIONAL_NAME, header.national_name),
        (Element.MOTTO, header.motto),
        *((Element.SUPERIOR, line) for line in header.superior),
        *((Element.ISSUER, line) for line in header.issuer),
        (Element.PLACE_DATE, header.place_date),
    )
    for element, line in found:
        if line is not None and _is_off(line):
            paragraph = line.paragraph
            yield Found(
                line,
                _("{element} phải canh giữa.").format(element=name_of(element)),
                fix=_("Canh giữa đoạn này."),
                confidence=subject.text_rule(element).confidence,
                edits=(FormatParagraph(paragraph.part, paragraph.number, {"alignment": Alignment.CENTRE.value}),),
            )


def _is_off(line: Line) -> bool:
    look = line.paragraph.format
    placed = abs(look.left) > 1 or abs(look.first_line) > 1 or "\t" in line.paragraph.text or line.start > 0
    return line.paragraph.cell is not None and look.alignment is not Alignment.CENTRE and not placed


RULE = Rule(
    code="HDR024",
    name="head-off-centre",
    title="Phần mở đầu không canh giữa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.NATIONAL_NAME].clause,
    check=check,
    fixable=True,
)
