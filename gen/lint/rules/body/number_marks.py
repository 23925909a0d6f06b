"""The sign behind a number or letter that counts paragraphs; shared by the rules on them."""

from collections.abc import Iterator

from gen.lint.anatomy.outline import Item, OutlineLevel
from gen.lint.rule import Found
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import Edit, ReplaceText


def mark_findings(
    subject: Subject, level: OutlineLevel, wanted: str, accepted: tuple[str, ...] = ()
) -> Iterator[Found]:
    """Yield one finding, at the first place, for all numbers of a level with another sign behind them."""
    odd = [item for item in subject.outline if item.level is level and item.mark.strip() not in (wanted, *accepted)]
    if odd:
        first = odd[0]
        yield Found(
            first.paragraph,
            _("Sau “{label}” ghi dấu “{wanted}” ({count} chỗ, đầu tiên tại đây).").format(
                label=first.label, wanted=wanted, count=len(odd)
            ),
            fix=_("Ghi “{label}{wanted}”.").format(label=first.label, wanted=wanted),
            edits=tuple(_write(item, wanted) for item in odd if not item.paragraph.label),
        )


def _write(item: Item, wanted: str) -> Edit:
    """Put the sign right behind the number; the automatic numbers of Word are its user's to change."""
    text = item.paragraph.text
    start = text.index(item.label) + len(item.label)
    return ReplaceText(item.paragraph.part, item.paragraph.number, start, start + len(item.mark), wanted)
