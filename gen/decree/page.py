"""Paper, margins, font and page number under each instrument. Lengths in millimetres, sizes in points."""

from enum import StrEnum

from msgspec import Struct

from gen.decree.clause import OFFICIAL_FORMS, Confidence, Ruled, Span, annex_one, circular
from gen.decree.elements import Align


class Edge(StrEnum):
    """Where on the page the page number stands."""

    HEADER = "lề trên"
    FOOTER = "lề dưới"


class Paper(Struct, frozen=True):
    """A sheet, upright: width and height in mm."""

    name: str
    width: float
    height: float


class PageNumberRule(Struct, frozen=True):
    """Place of the page number; the first page shows none; every annex counts from 1 again."""

    edge: Edge
    align: Align
    shown_on_first_page: bool
    restarts_in_annexes: bool


class PageRule(Struct, frozen=True):
    """The page as the instrument wants it; margins in mm."""

    paper: Ruled[Paper]
    top: Ruled[Span]
    bottom: Ruled[Span]
    left: Ruled[Span]
    right: Ruled[Span]
    font: Ruled[str]
    colour: Ruled[str]
    number: Ruled[PageNumberRule]
    header_distance: Ruled[float]
    """From the edge of the sheet to the page number, in mm."""
    tolerance: float = 1.0
    """Millimetres by which a real file may miss a length without being called wrong (11907 and 11909 twips occur)."""


A4 = Paper("A4", 210, 297)
_MEMORY, _SECONDARY = Confidence.MEMORY, Confidence.SECONDARY

ND30_PAGE = PageRule(
    paper=Ruled(A4, annex_one("I", 1)),
    top=Ruled(Span(20, 25, 20), annex_one("I", 3)),
    bottom=Ruled(Span(20, 25, 20), annex_one("I", 3)),
    left=Ruled(Span(30, 35, 30), annex_one("I", 3)),
    right=Ruled(Span(15, 20, 20), annex_one("I", 3)),
    font=Ruled("Times New Roman", annex_one("I", 4)),
    colour=Ruled("000000", annex_one("I", 4)),
    number=Ruled(PageNumberRule(Edge.HEADER, Align.CENTRE, False, True), annex_one("I", 7)),
    header_distance=Ruled(10.0, OFFICIAL_FORMS, Confidence.FORMS),
)

TT01_PAGE = PageRule(
    paper=Ruled(A4, circular(5, 1), _SECONDARY),
    top=Ruled(Span(20, 25, 20), circular(5, 3), _MEMORY),
    bottom=Ruled(Span(20, 25, 20), circular(5, 3), _MEMORY),
    left=Ruled(Span(30, 35, 30), circular(5, 3), _MEMORY),
    right=Ruled(Span(15, 20, 20), circular(5, 3), _MEMORY),
    font=Ruled("Times New Roman", circular(4), _SECONDARY),
    colour=Ruled("000000", circular(4), _MEMORY),
    number=Ruled(PageNumberRule(Edge.FOOTER, Align.RIGHT, False, True), circular(15), _SECONDARY),
    header_distance=Ruled(10.0, circular(15), Confidence.HOUSE),
)
