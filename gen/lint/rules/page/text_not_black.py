"""Text not black.

What: Reports text in another colour than black, once for each colour; marks of urgency (red) and links are left out.
Why: The letters of a document are black; colours come from editing and comments and are forgotten in it.
Example: A figure still in red after the draft was corrected.
Fix: Set the text in black; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.patterns import MARKS_FOLDED
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import Edit, FormatText
from gen.wordml.model import Paragraph, Run

_BLACKS = ("auto", "000000", "FFFFFF")
"""White is the paper’s own colour: text hidden under a seal or a blank to be filled."""
_DARK = 0x40
"""Each of red, green and blue below this looks black in print."""


def check(subject: Subject) -> Iterator[Found]:
    """Gather the coloured letters and report the first place of each colour."""
    if all(look.colour in _BLACKS for look in subject.looks):
        return
    places: dict[str, list[tuple[Paragraph, Edit]]] = {}
    for paragraph in subject.document.paragraphs:
        position = 0
        for run in paragraph.runs:
            end = position + len(run.text)
            if run.format.colour not in _BLACKS and _is_wrong(paragraph, run):
                edit = FormatText(paragraph.part, paragraph.number, {"colour": "000000"}, position, end)
                places.setdefault(run.format.colour, []).append((paragraph, edit))
            position = end
    for colour, found in sorted(places.items()):
        yield Found(
            found[0][0],
            _("Chữ màu (mã {colour}) ở {count} chỗ (đầu tiên tại đây); quy định chữ màu đen.").format(
                colour=colour, count=len(found)
            ),
            fix=_("Đổi sang màu đen."),
            edits=tuple(edit for _paragraph, edit in found),
        )


def _is_wrong(paragraph: Paragraph, run: Run) -> bool:
    if not _is_coloured(run.format.colour) or not any(map(str.isalnum, run.text)):
        return False
    return not MARKS_FOLDED.match(fold(paragraph.text)) and not _is_link(run.text)


def _is_coloured(colour: str) -> bool:
    try:
        return any(int(colour[at : at + 2], 16) >= _DARK for at in (0, 2, 4))
    except ValueError:
        return False


def _is_link(text: str) -> bool:
    return "@" in text or "http" in text or "www." in text


RULE = Rule(
    code="PAG005",
    name="text-not-black",
    title="Chữ không phải màu đen",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.colour.clause,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
