"""Article not bold.

What: Reports the word “Điều” and its number that are not bold.
Why: The word, the number and the title of an article are set bold.
Example: Điều 1. in regular weight.
Fix: Set them bold; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import Item, OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import Edit, FormatText


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first letters of each article; an automatic number has a look of its own, which is not known."""
    articles = [item for item in subject.outline if item.level is OutlineLevel.ARTICLE and not item.paragraph.label]
    light = [item for item in articles if not item.opens_bold]
    if light:
        yield Found(
            light[0].paragraph,
            _("“Điều” và số thứ tự phải in đậm (Điều {labels}).").format(
                labels=", ".join(item.label for item in light)
            ),
            fix=_("Bật chữ đậm cho từ “Điều” và số thứ tự."),
            confidence=subject.text_rule(Element.ARTICLE).confidence,
            edits=tuple(_bold(item) for item in light),
        )


def _bold(item: Item) -> Edit:
    text = item.paragraph.text
    end = len(text) - len(item.rest)
    return FormatText(item.paragraph.part, item.paragraph.number, {"bold": True}, 0, end)


RULE = Rule(
    code="BDY015",
    name="article-look",
    title="“Điều …” không in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ARTICLE].clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
