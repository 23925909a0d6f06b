"""Where a template is nested deeper than Python reads: the tag that is so by itself, else the innermost block."""

from jinja2.exceptions import TemplateError

from gen.rendering.checks.expressions import source_of
from gen.rendering.checks.places import PlacedTag
from gen.rendering.checks.typed import BLOCKS, CheckedPart
from gen.rendering.environment import PartEnvironment

TOO_DEEP = (RecursionError, MemoryError, SyntaxError)
"""What jinja and Python raise for hundreds of brackets, terms or blocks in each other; Python knows several limits."""


def deepest(part: CheckedPart, environment: PartEnvironment) -> PlacedTag | None:
    """Return the tag to blame for a part that is nested too deep; None if it has none."""
    return next((tag for tag in part.tags if _is_too_deep(tag, environment)), None) or _innermost(part)


def _is_too_deep(placed: PlacedTag, environment: PartEnvironment) -> bool:
    source = source_of(placed)
    try:
        if source is not None:
            environment.compile(source)
    except TOO_DEEP:
        return True
    except TemplateError:
        return False
    return False


def _innermost(part: CheckedPart) -> PlacedTag | None:
    """Return the first tag of the block that is in most others."""
    depth, most, found = 0, 0, None
    for placed in part.tags:
        word = placed.tag.word
        depth += (word in BLOCKS) - (word.removeprefix("end") in BLOCKS and word.startswith("end"))
        if depth > most:
            most, found = depth, placed
    return found
