"""Indents and spacing of the body text. Lengths in millimetres, gaps in points, line spacing in lines."""

from msgspec import Struct

from gen.decree.clause import Confidence, Ruled, Span, annex_one, circular


class IndentRule(Struct, frozen=True):
    """First-line indent in mm: single allowed values, or anything between the least and the most of them."""

    allowed: tuple[float, ...]
    between: bool
    preferred: float


class SpacingRule(Struct, frozen=True):
    """Spacing of the body text; an unknown bound is None."""

    first_line: Ruled[IndentRule]
    least_gap: Ruled[float]
    """Least gap between paragraphs, in points."""
    line: Ruled[Span]
    """Line spacing, in lines."""
    least_exact_line: Ruled[float | None]
    """Least “exactly” line spacing in points where the instrument allows one."""
    letter_subject_gap: Ruled[float]
    """Between number and symbol and the V/v of a letter, in points."""
    between_header_lines: Ruled[float]
    """Line spacing inside the header (Quốc hiệu and Tiêu ngữ; superior and issuer), in lines."""


ND30_SPACING = SpacingRule(
    first_line=Ruled(IndentRule((10.0, 12.7), False, 12.7), annex_one("II", 6, "e")),
    least_gap=Ruled(6.0, annex_one("II", 6, "e")),
    line=Ruled(Span(1.0, 1.5, 1.1), annex_one("II", 6, "e")),
    least_exact_line=Ruled(None, annex_one("II", 6, "e")),
    letter_subject_gap=Ruled(6.0, annex_one("II", 5, "b")),
    between_header_lines=Ruled(1.0, annex_one("II", 1, "c")),
)

TT01_SPACING = SpacingRule(
    first_line=Ruled(IndentRule((10.0, 12.7), True, 12.7), circular(11), Confidence.SECONDARY),
    least_gap=Ruled(6.0, circular(11), Confidence.SECONDARY),
    line=Ruled(Span(1.0, 1.5, 1.1), circular(11), Confidence.MEMORY),
    least_exact_line=Ruled(15.0, circular(11), Confidence.SECONDARY),
    letter_subject_gap=Ruled(6.0, circular(10), Confidence.SECONDARY),
    between_header_lines=Ruled(1.0, circular(6), Confidence.MEMORY),
)
