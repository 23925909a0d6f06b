"""Say what is wrong with a number out of order; shared by the rules on numbering."""

from collections.abc import Callable, Iterator

from gen.lint.anatomy.outline import Fault, Level, order_faults
from gen.lint.rule import Finding
from gen.lint.subject import Subject
from gen.messages import _


def order_findings(
    subject: Subject, level: Level, breaks: tuple[Level, ...], written: Callable[[int], str], unit: str
) -> Iterator[Finding]:
    """Yield a finding for each number of a level that does not follow the one before; ``unit`` names the level."""
    for fault in order_faults(subject.outline, level, breaks):
        expected = written(fault.expected) if fault.expected else ""
        yield Finding(
            fault.item.paragraph,
            _message(fault, unit, expected),
            fix=_("Đánh lại thành {expected}.").format(expected=expected) if expected else None,
        )


def _message(fault: Fault, unit: str, expected: str) -> str:
    if fault.before is None:
        return _("{unit} {label} đứng đầu; số đầu tiên phải là {expected}.").format(
            unit=unit, label=fault.item.label, expected=expected
        )
    if fault.before.label == fault.item.label:
        return _("{unit} {label} lặp lại.").format(unit=unit, label=fault.item.label)
    return _("{unit} {label} đứng sau {before}; theo thứ tự phải là {expected}.").format(
        unit=unit, label=fault.item.label, before=fault.before.label, expected=expected
    )
