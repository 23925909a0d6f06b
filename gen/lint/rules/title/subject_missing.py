"""Subject missing.

What: Reports a type with no subject under it; invitations, introductions and slips may go without.
Why: The subject says in one line what the document is about.
Example: THÔNG BÁO followed at once by the text.
Fix: Write the subject under the type.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.anatomy.patterns import ADDRESSEES_FOLDED, FIRM_BASE_FOLDED, SECTION_OPENING
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Alignment

_A_LINE = 90
"""Letters beyond which a paragraph that is neither bold nor centred is text."""
_WITHOUT = ("Giấy", "Phiếu", "Thư", "Hợp đồng", "Bản", "Biên bản", "Công điện", "Công văn")


def check(subject: Subject) -> Iterator[Found]:
    """Judge a recognised type that stands alone on its line."""
    title = subject.anatomy.title
    if title.line is None or not title.type_name or title.subject or title.type_name.startswith(_WITHOUT):
        return
    if title.alone and _text_follows(subject):
        yield Found(
            title.line,
            _("Dưới tên loại không thấy trích yếu nội dung."),
            fix=_("Ghi trích yếu dưới tên loại."),
            confidence=subject.text_rule(Element.SUBJECT).confidence,
        )


def _text_follows(subject: Subject) -> bool:
    """Tell whether what stands under the type is surely the text: Kính gửi, a base, a heading, a long paragraph."""
    title = subject.anatomy.title.line
    number = title.paragraph.number if title is not None else 0
    below = next((p for p in subject.document.paragraphs if p.number > number and p.text.strip()), None)
    if below is None:
        return False
    line = whole_line(below)
    if ADDRESSEES_FOLDED.match(line.folded) or FIRM_BASE_FOLDED.match(line.folded) or SECTION_OPENING.match(line.text):
        return True
    return len(line.text) > _A_LINE and not line.bold and below.format.alignment is not Alignment.CENTRE


RULE = Rule(
    code="TTL008",
    name="subject-missing",
    title="Thiếu trích yếu",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUBJECT].clause,
    check=check,
    classes=TYPED,
)
