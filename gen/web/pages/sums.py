"""“Tổng hợp”: a figure of the country, a province or a ministry, from the sum down to the file and the cell."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from msgspec import Struct
from starlette.responses import Response

from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.domain.values import Source
from gen.pipeline.trace import TraceRequest, trace_figure, trace_over_years
from gen.programme.roster import EVERYBODY
from gen.progress.indicators import RATIO
from gen.progress.trace import TraceNode
from gen.vietnamese import MISSING, number
from gen.web.access.people import looked_after
from gen.web.visit import Visit

_WIDTH = 400
"""The longest bar, in units of the drawing."""
_ROW = 22
_LEFT, _STEP, _BASE, _TALL = 60, 100, 170, 130
"""Where a series begins, how far its years are apart, where its zero is and how high it reaches."""


class Bar(Struct, frozen=True):
    """One body: its name, its value in words, the length of its bar (0 where nothing was reported), its place."""

    unit: str
    name: str
    value: str
    terms: str
    length: float
    top: int


class YearPoint(Struct, frozen=True):
    """A year of a series: its value and terms in words, and where its point is drawn; None where nothing is known."""

    year: int
    value: str
    terms: str
    left: float
    top: float | None


class FigureSeries(Struct, frozen=True):
    """A figure over the years, and the lines between years that follow one another with a value."""

    points: tuple[YearPoint, ...]
    lines: tuple[str, ...]


def show(visit: Visit) -> Response:
    """Show the figure asked for, of the body asked for."""
    figure = visit.asked.get("so-lieu", "") or visit.programme.indicators[0].code
    unit = _unit_seen(visit, visit.asked.get("cua", ""))
    node: TraceNode | None = None
    problem = ""
    try:
        node = trace_figure(TraceRequest(figure, visit.year, unit), visit.workshop).node
    except GenError as error:
        problem = str(error)
    bars = _bars(node.parts) if node else ()
    summaries = (
        spec for spec in visit.programme.kinds if spec.behaviour is Behaviour.SUMMARY and visit.year in spec.years
    )
    summary = next(summaries, None)
    wanted = bool(visit.asked.get("dien-bien", ""))
    return visit.page(
        "sums.html",
        **visit.time(),
        indicators=visit.programme.indicators,
        figure=figure,
        unit_of_figure=_unit(visit, figure),
        unit=unit,
        node=node,
        value=number(node.value, 2) if node else "",
        terms=_terms(node) if node else "",
        lacking=_names(visit, node) if node else (),
        cells=_cells(node) if node and not node.parts else (),
        bars=bars,
        height=len(bars) * _ROW + 6,
        series=_series(visit, figure, unit) if wanted and node else None,
        problem=problem,
        issuer=summary.issuer if summary else "",
        summary=summary.kind if summary else "",
    )


def _series(visit: Visit, figure: str, unit: str) -> FigureSeries:
    """Return the figure over the years up to the one looked at; what was not reported has no point, not that of 0."""
    years = [year for year in visit.programme.years if year <= visit.year]
    nodes = trace_over_years(TraceRequest(figure, visit.year, unit), years, visit.workshop)
    values = {year: node.value.number for year, node in nodes.items() if node is not None}
    most = max((value for value in values.values() if value is not None), default=Decimal(0)) or Decimal(1)
    points = tuple(
        YearPoint(
            year,
            number(node.value, 2) if node is not None else MISSING,
            _terms(node) if node is not None else "",
            _LEFT + place * _STEP,
            None if (value := values.get(year)) is None else round(_BASE - float(value / most) * _TALL, 1),
        )
        for place, (year, node) in enumerate(nodes.items())
    )
    return FigureSeries(points, tuple(_lines(points)))


def _lines(points: Sequence[YearPoint]) -> Iterator[str]:
    """Yield the points of each unbroken line, as a drawing has them."""
    for is_known, run in groupby(points, key=lambda point: point.top is not None):
        if is_known:
            yield " ".join(f"{point.left},{point.top}" for point in run)


def _unit_seen(visit: Visit, unit: str) -> str:
    """Return the body asked for, if the person may see it; the country is for those alone who look after all of it."""
    everything = looked_after(visit.person, visit.programme) == EVERYBODY
    if unit:
        return visit.require_agency(unit).id
    return "" if everything else visit.the_agency().id


def _unit(visit: Visit, figure: str) -> str:
    """Return the unit in which an indicator is given; "" for a figure that is none."""
    indicator = next((one for one in visit.programme.indicators if one.code == figure), None)
    if indicator is None:
        return ""
    return "%" if indicator.kind == RATIO else indicator.unit


def _bars(parts: tuple[TraceNode, ...]) -> tuple[Bar, ...]:
    """Return a bar for each body, in the order of the roster."""
    longest = max((part.value.number for part in parts if part.value.number is not None), default=Decimal(0))
    return tuple(
        Bar(
            part.unit.id,
            part.unit.name,
            number(part.value, 2),
            _terms(part),
            round(float(_WIDTH * (part.value.number or 0) / longest), 1) if longest > 0 else 0,
            place * _ROW + 3,
        )
        for place, part in enumerate(parts)
    )


def _terms(node: TraceNode) -> str:
    return " / ".join(number(value, 2) for name, value in node.terms if name != "result")


def _names(visit: Visit, node: TraceNode) -> tuple[str, ...]:
    names = {agency.id: agency.short_name for agency in visit.programme.agencies.agencies}
    return tuple(names.get(unit, unit) for unit in node.value.lacking)


def _cells(node: TraceNode) -> tuple[Source, ...]:
    return node.value.cells or tuple(cell for _name, value in node.terms for cell in value.cells)
