"""“Nơi nhận:” not flush left.

What: Reports the label “Nơi nhận:” that is centred or set at the right.
Why: It stands at the left margin, level with the signer's authority.
Example: “Nơi nhận:” centred over its list.
Fix: Set it flush left; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Alignment


def check(subject: Subject) -> Iterator[Found]:
    """Look at the alignment of the line, where it stands alone in its paragraph."""
    label = subject.anatomy.closing.recipients_label
    if label is None or label.text != label.paragraph.text.strip():
        return
    paragraph = label.paragraph
    if paragraph.format.alignment in (Alignment.CENTRE, Alignment.RIGHT):
        yield Found(
            label,
            _("“Nơi nhận:” phải sát lề trái."),
            fix=_("Canh trái."),
            edits=(FormatParagraph(paragraph.part, paragraph.number, {"alignment": Alignment.LEFT.value}),),
        )


RULE = Rule(
    code="RCP027",
    name="recipients-label-misplaced",
    title="“Nơi nhận:” không sát lề trái",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.RECIPIENTS_LABEL].clause,
    check=check,
    fixable=True,
)
