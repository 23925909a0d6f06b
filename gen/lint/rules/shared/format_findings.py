"""Compare how a line is set with how the decree wants its element set; shared by the rules on looks."""

from collections.abc import Iterable, Iterator

from gen.decree import Element, TextRule
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found
from gen.messages import _, term
from gen.wordml.edits import Edit, FormatText, ReplaceText

_FEWEST_LETTERS = 3
_OPENING = 15


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
    return FormatText(line.paragraph.part, line.paragraph.number, properties, line.start, line.end)


def name_of(element: Element) -> str:
    """Return the name of an element for the middle of a sentence."""
    return term(element.value)


def is_filled(line: Line) -> bool:
    """Tell whether a line holds words, or a number, and not only the dots of a form."""
    return sum(map(str.isalpha, line.text)) >= _FEWEST_LETTERS or not is_unfilled(line.text)


def is_written(line: Line) -> bool:
    """Tell whether a line is a full sentence: no dots to fill in, no leaders, more than its opening words."""
    return len(line.text) > _OPENING and "\t" not in line.text and not is_unfilled(line.text)


def size_findings(lines: Iterable[Line], rule: TextRule) -> Iterator[Found]:
    """Yield a finding for each line most of whose letters are not in the allowed sizes."""
    for line in lines:
        size = line.size
        if size is not None and size not in rule.size and is_filled(line):
            yield Found(
                line,
                _("{element} đặt cỡ chữ {size}; quy định {allowed}.").format(
                    element=name_of(rule.element), size=points(size), allowed=allowed_sizes(rule)
                ),
                fix=_("Đặt cỡ chữ {size}.").format(size=points(rule.size.preferred)),
                clause=rule.clause,
                confidence=rule.confidence,
                edits=(format_line(line, size=rule.size.preferred),),
                beyond=max(rule.size.least - size, size - rule.size.most),
            )


def weight_findings(lines: Iterable[Line], rule: TextRule) -> Iterator[Found]:
    """Yield a finding for each line that is bold or not against the rule."""
    for line in filter(is_filled, lines):
        if rule.bold and not line.bold:
            message = _("{element} phải in đậm.")
        elif not rule.bold and line.any(lambda look: look.bold):
            message = _("{element} không in đậm.")
        else:
            continue
        yield Found(
            line,
            message.format(element=name_of(rule.element)),
            fix=_("Bật chữ đậm.") if rule.bold else _("Bỏ chữ đậm."),
            clause=rule.clause,
            confidence=rule.confidence,
            edits=(format_line(line, bold=rule.bold),),
        )


def slant_findings(lines: Iterable[Line], rule: TextRule) -> Iterator[Found]:
    """Yield a finding for each line that is italic or upright against the rule."""
    for line in filter(is_filled, lines):
        if rule.italic and not line.italic:
            message = _("{element} phải in nghiêng.")
        elif not rule.italic and line.any(lambda look: look.italic):
            message = _("{element} phải là chữ đứng.")
        else:
            continue
        yield Found(
            line,
            message.format(element=name_of(rule.element)),
            fix=_("Bật chữ nghiêng.") if rule.italic else _("Bỏ chữ nghiêng."),
            clause=rule.clause,
            confidence=rule.confidence,
            edits=(format_line(line, italic=rule.italic),),
        )


def replace_line(line: Line, text: str) -> Edit:
    """Return the change that writes a line anew, in the format of its first letter."""
    return ReplaceText(line.paragraph.part, line.paragraph.number, line.start, line.end, text)


def replace_part(line: Line, old: str, new: str, after: str = "") -> Edit:
    """Return the change that puts ``new`` for the first ``old`` of a line, counted from behind the word ``after``.

    Raises ValueError when the line does not hold it.
    """
    behind = line.text.lower().find(after) + len(after) if after else 0
    at = line.text.index(old, max(behind, 0))
    return _replace(line, at, at + len(old), new)


def end_with(line: Line, mark: str) -> Edit:
    """Return the change that ends a line with a mark instead of the stop, comma, colon or semicolon it has."""
    return _replace(line, len(line.text.rstrip(" .,;:\u00a0")), len(line.text), mark)


def _replace(line: Line, first: int, last: int, new: str) -> Edit:
    """Replace letters of a line counted in its composed text; a line typed in pieces (NFD) is written anew whole."""
    if len(line.text) != line.end - line.start:
        return replace_line(line, line.text[:first] + new + line.text[last:])
    return ReplaceText(line.paragraph.part, line.paragraph.number, line.start + first, line.start + last, new)
