"""Compare how a line is set with how the decree wants its element set; shared by the rules on looks."""

from collections.abc import Iterable, Iterator

from gen.decree import Element, TextRule
from gen.lint.anatomy.line import Line
from gen.lint.rule import Finding
from gen.messages import _
from gen.wordml.edits import Edit, FormatText, ReplaceText


def points(size: float) -> str:
    """Write a size: 13.0 → “13”, 13.5 → “13,5”."""
    return f"{size:g}".replace(".", ",")


def length(millimetres: float) -> str:
    """Write a length in mm with one decimal at most."""
    return f"{round(millimetres, 1):g}".replace(".", ",")


def allowed_sizes(rule: TextRule) -> str:
    """Write the sizes a rule allows: “13” or “12-13”."""
    span = rule.size
    return points(span.least) if span.least == span.most else f"{points(span.least)}-{points(span.most)}"


def format_line(line: Line, **properties: object) -> Edit:
    """Return the change that sets properties of all letters of a line."""
    end = line.start + len(line.text)
    return FormatText(line.paragraph.part, line.paragraph.number, properties, line.start, end)


def name_of(element: Element) -> str:
    """Return the Vietnamese name of an element for the middle of a sentence."""
    return str(element.value)


def size_findings(lines: Iterable[Line], rule: TextRule) -> Iterator[Finding]:
    """Yield a finding for each line most of whose letters are not in the allowed sizes."""
    for line in lines:
        size = line.size
        if size is not None and size not in rule.size:
            yield Finding(
                line,
                _("{element} đặt cỡ chữ {size}; quy định {allowed}.").format(
                    element=name_of(rule.element), size=points(size), allowed=allowed_sizes(rule)
                ),
                fix=_("Đặt cỡ chữ {size}.").format(size=points(rule.size.preferred)),
                clause=rule.clause,
                confidence=rule.confidence,
                edits=(format_line(line, size=rule.size.preferred),),
            )


def weight_findings(lines: Iterable[Line], rule: TextRule) -> Iterator[Finding]:
    """Yield a finding for each line that is bold or not against the rule."""
    for line in lines:
        if rule.bold and not line.bold:
            message = _("{element} phải in đậm.")
        elif not rule.bold and line.any(lambda look: look.bold):
            message = _("{element} không in đậm.")
        else:
            continue
        yield Finding(
            line,
            message.format(element=name_of(rule.element)),
            fix=_("Bật chữ đậm.") if rule.bold else _("Bỏ chữ đậm."),
            clause=rule.clause,
            confidence=rule.confidence,
            edits=(format_line(line, bold=rule.bold),),
        )


def slant_findings(lines: Iterable[Line], rule: TextRule) -> Iterator[Finding]:
    """Yield a finding for each line that is italic or upright against the rule."""
    for line in lines:
        if rule.italic and not line.italic:
            message = _("{element} phải in nghiêng.")
        elif not rule.italic and line.any(lambda look: look.italic):
            message = _("{element} phải là chữ đứng.")
        else:
            continue
        yield Finding(
            line,
            message.format(element=name_of(rule.element)),
            fix=_("Bật chữ nghiêng.") if rule.italic else _("Bỏ chữ nghiêng."),
            clause=rule.clause,
            confidence=rule.confidence,
            edits=(format_line(line, italic=rule.italic),),
        )


def replace_line(line: Line, text: str) -> Edit:
    """Return the change that writes a line anew, in the format of its first letter."""
    return ReplaceText(line.paragraph.part, line.paragraph.number, line.start, line.start + len(line.text), text)


def replace_part(line: Line, old: str, new: str, after: str = "") -> Edit:
    """Return the change that puts ``new`` for the first ``old`` of a line, counted from behind the word ``after``.

    Raises ValueError when the line does not hold it.
    """
    start = line.start + line.text.index(old, line.text.index(after) + len(after) if after else 0)
    return ReplaceText(line.paragraph.part, line.paragraph.number, start, start + len(old), new)


def end_with(line: Line, mark: str) -> Edit:
    """Return the change that ends a line with a mark instead of the stop, comma, colon or semicolon it has."""
    bare = line.text.rstrip(" .,;:\u00a0")
    return ReplaceText(
        line.paragraph.part, line.paragraph.number, line.start + len(bare), line.start + len(line.text), mark
    )
