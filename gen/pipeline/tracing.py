"""Trace a figure of a body, or of the whole country, down to the cells it was read from."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.domain.agency import NATION, Agency
from gen.domain.errors import ConfigurationError, UnknownName
from gen.messages import _
from gen.pipeline.nation import trees_of, unit_of
from gen.pipeline.reports import Reports
from gen.pipeline.units import Comparison, compare_with_units, units_under
from gen.pipeline.workshop import Workshop
from gen.programme import Programme
from gen.progress import Unit, trace
from gen.progress.figures import figure_ids, task_figure_ids
from gen.progress.trace import TraceNode
from gen.progress.units import roll_up
from gen.progress.year import assess_year


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """What ``gen trace`` was asked for; ``agency`` "" means the whole country as it is made up on ``day``.

    ``by_units`` takes the body as the sum of the departments and districts (communes) under it.
    """

    figure: str
    year: int
    agency: str = ""
    day: date | None = None
    data: Path | None = None
    by_units: bool = False

    @property
    def on(self) -> date:
        """The day whose roster is used: the one asked for, or that on which the figures of the year are closed."""
        return self.day or date(self.year, 12, 14)


def trace_figure(request: TraceRequest, workshop: Workshop) -> TraceNode:
    """Return the tree of a figure; raise UnknownName with the known ones where there is no such figure."""
    programme = workshop.programme
    day = request.on
    lookup = Reports(workshop.figures)
    if request.by_units:
        unit = units_under(programme, _agency_of(request, programme), day)
    elif request.agency:
        unit = unit_of(programme, programme.agencies.get(request.agency, day), day, request.year)
    else:
        unit = Unit(NATION, _("Cả nước"), "", trees_of(programme, day, (request.year,))[request.year])
    node = trace(unit, request.year, request.figure, lookup, programme)
    if node is None:
        progress = assess_year(roll_up(unit, request.year, lookup), None, programme)
        known = (*figure_ids(progress), *task_figure_ids(progress))
        text = _("Không có số liệu “{figure}”; các mã dùng được: {known}.")
        raise UnknownName(text.format(figure=request.figure, known=", ".join(known)))
    return node


def compare_figures(request: TraceRequest, workshop: Workshop) -> Comparison:
    """Return every figure of a body beside the sum of its units."""
    programme = workshop.programme
    agency = _agency_of(request, programme)
    return compare_with_units(programme, agency, request.on, request.year, Reports(workshop.figures))


def _agency_of(request: TraceRequest, programme: Programme) -> Agency:
    if not request.agency:
        raise ConfigurationError(_("Hãy nêu cơ quan có đơn vị cấp dưới, ví dụ --agency lao-cai."))
    return programme.agencies.get(request.agency, request.on)
