"""Split the names at the top left into the superior agency and the agency that issues."""

from collections.abc import Sequence

from gen.lint.anatomy import patterns
from gen.lint.anatomy.line import Line

Lines = tuple[Line, ...]


def split_agencies(lines: Sequence[Line]) -> tuple[Lines, Lines]:
    """Return (superior, issuer): by weight where the weights differ, else where an agency and one under it are sure."""
    weights = [line.bold for line in lines]
    if any(weights) and not all(weights):
        first = weights.index(True)
        if all(weights[first:]) and not _is_one_body(lines):
            return tuple(lines[:first]), tuple(lines[first:])
    for position in range(1, len(lines)):
        if _is_whole_name(lines[:position]) and patterns.SUBORDINATE_FOLDED.match(lines[position].folded):
            return tuple(lines[:position]), tuple(lines[position:])
    return (), tuple(lines)


def _is_whole_name(lines: Sequence[Line]) -> bool:
    """Tell whether the lines name an agency that has others under it, and name it to the end."""
    name = " ".join(line.folded for line in lines)
    return bool(patterns.SUPERIOR_FOLDED.match(name)) and not patterns.PEOPLES_BODY_FOLDED.fullmatch(name)


def _is_one_body(lines: Sequence[Line]) -> bool:
    """“ỦY BAN NHÂN DÂN” over “TỈNH LÀO CAI” is one name on two lines."""
    if len(lines) != 2:
        return False
    return bool(patterns.PEOPLES_BODY_FOLDED.fullmatch(lines[0].folded) and patterns.AREA_FOLDED.match(lines[1].folded))
