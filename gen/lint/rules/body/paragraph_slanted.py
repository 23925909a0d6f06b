"""One paragraph in italics.

What: Notes paragraphs of body text set wholly in italics in a text that is upright; quotations, notes, examples and
what stands in brackets are left out.
Why: The text is set upright; a paragraph in italics was pasted from the bases, or its look forgotten.
Example: One paragraph of a report in italics.
Fix: Set it upright.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.patterns import BASE_FOLDED
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_SHORTEST = 60
"""Letters below which a paragraph may be a heading, a caption, a note."""
_BESIDE = ("(", "“", '"', "ghi chú", "lưu ý", "ví dụ", "trong đó", "nguồn", "trích", "*", "chi tiết", "có danh sách")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them where most of the text is upright."""
    lines = subject.prose_lines
    slanted = [line for line in lines if line.runs and line.runs[0].format.italic and _is_slanted(line)]
    if slanted and sum(line.italic or line.bold for line in lines) * 2 <= len(lines):
        yield Found(
            slanted[0],
            _("{count} đoạn nội dung in nghiêng toàn bộ (đầu tiên tại đây).").format(count=len(slanted)),
            fix=_("Bỏ in nghiêng nếu không phải lời trích dẫn, ghi chú."),
        )


def _is_slanted(line: Line) -> bool:
    if len(line.text) < _SHORTEST or not line.italic or line.bold:
        return False
    beside = line.text.lower().startswith(_BESIDE) or BASE_FOLDED.match(line.folded)
    return line.text.endswith((".", ";")) and not beside


RULE = Rule(
    code="BDY024",
    name="paragraph-slanted",
    title="Đoạn nội dung in nghiêng",
    severity=Severity.INFO,
    clause=lambda profile: profile.texts[Element.BODY].clause,
    check=check,
    classes=ALL_TEXTS,
)
