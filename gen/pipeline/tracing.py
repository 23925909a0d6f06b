"""Trace a figure of a body, or of the whole country, down to the cells it was read from."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.domain.errors import UnknownName
from gen.messages import _
from gen.pipeline.nation import Reports, trees_of, unit_of
from gen.pipeline.workshop import Workshop
from gen.progress import Unit, trace
from gen.progress.figures import figure_ids, task_figure_ids
from gen.progress.nation import NATION
from gen.progress.trace import TraceNode
from gen.progress.units import roll_up
from gen.progress.year import assess_year


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """What ``gen trace`` was asked for; ``agency`` "" means the whole country as it is made up on ``day``."""

    figure: str
    year: int
    agency: str = ""
    day: date | None = None
    data: Path | None = None


def trace_figure(request: TraceRequest, workshop: Workshop) -> TraceNode:
    """Return the tree of a figure; raise UnknownName with the known ones where there is no such figure."""
    programme = workshop.programme
    day = request.day or date(request.year, 12, 14)
    lookup = Reports(workshop.figures)
    if request.agency:
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
