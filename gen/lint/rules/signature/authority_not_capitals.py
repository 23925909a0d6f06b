"""Authority and title not in capitals.

What: Reports the signer's authority and title written in small letters.
Why: Authority and title are set in capitals, bold.
Example: Giám đốc; KT. Giám đốc
Fix: Write them in capitals.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.patterns import AUTHORITY_FOLDED, TITLE_FOLDED
from gen.lint.rule import Found, Rule
from gen.lint.rules.signature.blocks import blocks, signing_lines, titles_of
from gen.lint.subject import Subject
from gen.messages import _

_LONGEST = 60


def check(subject: Subject) -> Iterator[Found]:
    """Look at the lines over the name; where no signature was found, look for a title in small letters."""
    titles = [line for signature, _parts in blocks(subject) for line in titles_of(signature)]
    looked_at = titles if subject.anatomy.closing.signatures else filter(_is_title, signing_lines(subject))
    for line in looked_at:
        if not line.upper:
            yield Found(
                line,
                _("Quyền hạn, chức vụ của người ký phải viết bằng chữ in hoa."),
                fix=_("Ghi “{line}”.").format(line=line.text.upper()),
            )
            return


def _is_title(line: Line) -> bool:
    if line.upper or not line.bold or len(line.text) > _LONGEST or line.text[:1] in "-–+":
        return False
    return bool(AUTHORITY_FOLDED.match(line.folded) or TITLE_FOLDED.match(line.folded))


RULE = Rule(
    code="SIG009",
    name="authority-not-capitals",
    title="Chức vụ người ký không viết hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SIGNER_AUTHORITY].clause,
    check=check,
)
