"""Part the names at the top left into the superior body and the body that issues."""

from collections.abc import Sequence

from gen.lint.anatomy import patterns
from gen.lint.anatomy.line import Line

Lines = tuple[Line, ...]


def split_agencies(lines: Sequence[Line]) -> tuple[Lines, Lines]:
    """Return (superior, issuer): by weight where the weights differ, else by where a new name begins."""
    weights = [line.bold for line in lines]
    if any(weights) and not all(weights):
        first = weights.index(True)
        if all(weights[first:]) and not _is_one_body(lines):
            return tuple(lines[:first]), tuple(lines[first:])
    for position in range(len(lines) - 1, 0, -1):
        if _begins_name(lines[position]) and not _is_one_body(lines[position - 1 :]):
            return tuple(lines[:position]), tuple(lines[position:])
    return (), tuple(lines)


def _begins_name(line: Line) -> bool:
    return bool(patterns.AGENCY_FOLDED.match(line.folded)) and not patterns.AREA_FOLDED.match(line.folded)


def _is_one_body(lines: Sequence[Line]) -> bool:
    """“ỦY BAN NHÂN DÂN” over “TỈNH LÀO CAI” is one name on two lines."""
    if len(lines) != 2:
        return False
    return bool(patterns.PEOPLES_BODY_FOLDED.fullmatch(lines[0].folded) and patterns.AREA_FOLDED.match(lines[1].folded))
