"""End mark missing.

What: Says that the text does not end with “./.”.
Why: The official forms close the text with this mark, so that nothing can be added behind it.
Example: “… đúng thời gian quy định.”
Fix: Write “./.” after the last word; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import END_MARK
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import end_with
from gen.lint.subject import Subject
from gen.messages import _

_SHORTEST = 30
_ACCEPTED = ("./.", "/.", "./")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the end of the last paragraph before the signature."""
    anatomy = subject.anatomy
    written = [paragraph for paragraph in anatomy.body if paragraph.text.strip()]
    if anatomy.closing.first < 0 or not written or written[-1].cell is not None or written[-1].box is not None:
        return
    line = whole_line(written[-1])
    if len(line.text) < _SHORTEST or line.text.endswith(_ACCEPTED) or is_unfilled(line.text[-20:]):
        return
    yield Found(
        line,
        _("Cuối nội dung chưa có dấu “{mark}”.").format(mark=END_MARK.text),
        fix=_("Ghi “{mark}” sau từ cuối cùng.").format(mark=END_MARK.text),
        edits=(end_with(line, END_MARK.text),),
    )


RULE = Rule(
    code="BDY007",
    name="end-mark-missing",
    title="Cuối nội dung thiếu dấu “./.”",
    severity=Severity.INFO,
    clause=nd30_or(END_MARK.clause, Element.BODY),
    check=check,
    fixable=True,
)
