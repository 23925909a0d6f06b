"""The drawn lines (đường kẻ ngang, nét liền) under elements: how long, measured against the line of text above."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from gen.decree.clause import OFFICIAL_FORMS, Confidence, Span, annex_one, circular
from gen.decree.elements import Element


class LineRule(Struct, frozen=True):
    """A solid line centred under ``under``; ``length`` is a share of the text line's own length."""

    under: Element
    length: Span
    clause: str
    confidence: Confidence = Confidence.TEXT


_SHORT = Span(1 / 3, 1 / 2, 0.42)
_WHOLE = Span(1.0, 1.0, 1.0)
_BRIEF = Span(1 / 10, 1 / 2, 1 / 5)
"""The official forms draw a short line under “(Kèm theo …)”, of about a tenth of it; no text says how long."""
TOLERANCE = 0.15
"""By how much of the text’s length a drawn line may differ: it is drawn by hand, and widths are estimates."""


def _table(*rules: LineRule) -> Mapping[Element, LineRule]:
    return MappingProxyType({rule.under: rule for rule in rules})


ND30_LINES = _table(
    LineRule(Element.MOTTO, _WHOLE, annex_one("II", 1, "b")),
    LineRule(Element.ISSUER, _SHORT, annex_one("II", 2, "b")),
    LineRule(Element.SUBJECT, _SHORT, annex_one("II", 5, "b")),
    LineRule(Element.ANNEX_REFERENCE, _BRIEF, OFFICIAL_FORMS, Confidence.FORMS),
)

TT01_LINES = _table(
    LineRule(Element.MOTTO, _WHOLE, circular(6), Confidence.SECONDARY),
    LineRule(Element.ISSUER, _SHORT, circular(7), Confidence.MEMORY),
    LineRule(Element.SUBJECT, _SHORT, circular(10), Confidence.MEMORY),
    LineRule(Element.ANNEX_REFERENCE, _BRIEF, circular(15), Confidence.MEMORY),
)
