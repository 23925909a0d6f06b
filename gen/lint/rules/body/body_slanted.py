"""Text italic or bold.

What: Reports a document in which most of the body text is italic or bold.
Why: The text is set upright, in regular weight.
Example: A report set in italics throughout.
Fix: Set it upright, in regular weight.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_FEWEST = 3


def check(subject: Subject) -> Iterator[Found]:
    """Count the paragraphs."""
    lines = subject.prose_lines
    odd = [line for line in lines if any(look.italic or look.bold for _text, look in line.runs)]
    odd = [line for line in odd if line.italic or line.bold]
    if len(odd) >= _FEWEST and len(odd) * 2 > len(lines):
        yield Found(
            odd[0],
            _("{count} trên {whole} đoạn nội dung in nghiêng hoặc in đậm; quy định kiểu chữ đứng.").format(
                count=len(odd), whole=len(lines)
            ),
            fix=_("Bỏ in nghiêng, in đậm."),
        )


RULE = Rule(
    code="BDY022",
    name="body-slanted",
    title="Nội dung in nghiêng hoặc in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.BODY].clause,
    check=check,
    classes=ALL_TEXTS,
)
