"""Say what is wrong with a number out of order; shared by the rules on numbering."""

from collections.abc import Callable, Iterator

from gen.lint.anatomy.outline import OutlineLevel, OutOfOrder, out_of_order
from gen.lint.rule import Found
from gen.lint.subject import Subject
from gen.messages import _


def order_findings(
    subject: Subject, level: OutlineLevel, breaks: tuple[OutlineLevel, ...], written: Callable[[int], str], unit: str
) -> Iterator[Found]:
    """Yield a finding for each number of a level that does not follow the one before; ``unit`` names the level."""
    for found in out_of_order(subject.outline, level, breaks):
        expected = written(found.expected) if found.expected else ""
        yield Found(
            found.item.paragraph,
            _message(found, unit, expected),
            fix=_("Đánh lại thành {expected}.").format(expected=expected) if expected else None,
        )


def _message(found: OutOfOrder, unit: str, expected: str) -> str:
    if found.before is None:
        return _("{unit} {label} đứng đầu; số đầu tiên phải là {expected}.").format(
            unit=unit, label=found.item.label, expected=expected
        )
    if found.before.label == found.item.label:
        return _("{unit} {label} lặp lại.").format(unit=unit, label=found.item.label)
    return _("{unit} {label} đứng sau {before}; theo thứ tự phải là {expected}.").format(
        unit=unit, label=found.item.label, before=found.before.label, expected=expected
    )
