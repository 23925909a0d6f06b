"""Text not justified.

What: Reports paragraphs of body text, longer than a line, that are set flush left instead of justified; less
than a tenth of the text is only noted.
Why: The text is justified on both margins.
Example: A paragraph pasted from a mail, ragged at the right.
Fix: Justify it; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.grouping import grouped, softer_where_few
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import FormatParagraph
from gen.wordml.model import Alignment, Paragraph

_A_LINE = 110
"""Letters that surely fill more than one line."""


def check(subject: Subject) -> Iterator[Found]:
    """Gather the paragraphs that are not justified."""
    for _ragged, group in grouped(subject.prose, _is_ragged):
        yield Found(
            group.first,
            _("{count} đoạn không canh đều hai lề (đầu tiên tại đây).").format(count=group.count),
            fix=_("Canh đều hai lề (Justify)."),
            edits=tuple(
                FormatParagraph(p.part, p.number, {"alignment": Alignment.JUSTIFIED.value}) for p in group.paragraphs
            ),
            severity=softer_where_few(group.count, len(subject.prose)),
        )


def _is_ragged(paragraph: Paragraph) -> bool | None:
    return True if len(paragraph.text) > _A_LINE and paragraph.format.alignment is Alignment.LEFT else None


RULE = Rule(
    code="BDY002",
    name="body-not-justified",
    title="Nội dung không canh đều hai lề",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.BODY].clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
