"""Trace a figure of an agency, or of the whole country, down to the cells it was read from."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.agency import NATION
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import GenError, TableError, UnknownName
from gen.intake.findings.documents import EDITED_IN_WORD
from gen.intake.findings.folders import TWO_REPORTS
from gen.messages import _
from gen.pipeline.reports.handed_in import Reports
from gen.pipeline.reports.nation import trees_of, unit_of
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.progress import Unit, trace
from gen.progress.figures import TASK_PREFIX, TOTALS, figure_ids, task_figure_ids
from gen.progress.model import YearProgress
from gen.progress.trace import TraceNode
from gen.progress.units import roll_up
from gen.progress.year import assess_year
from gen.vietnamese.likeness import nearest


class TraceRequest(Struct, frozen=True):
    """What ``gen trace`` was asked for; ``agency`` "" means the whole country as it is made up on ``day``."""

    figure: str
    year: int
    agency: str = ""
    day: date | None = None
    data: Path | None = None

    def on(self, programme: Programme) -> date:
        """Return the day whose roster is used: the one asked for, or that on which the figures are closed."""
        return self.day or programme.measures.cut_off.last_day(self.year)


class Traced(Struct, frozen=True):
    """The tree of a figure, and the edits found in the text of reports that are documents."""

    node: TraceNode
    edits: tuple[Diagnostic, ...] = ()


def trace_figure(request: TraceRequest, workshop: Workshop) -> Traced:
    """Return the tree of a figure, from the tables; edits in the text of a document are told beside it.

    Raises UnknownName with the known ones where there is no such figure, TableError where it cannot be said which file
    it is read from.
    """
    programme = workshop.programme
    day = _day_of(request, programme)
    lookup = Reports(workshop.figures, workshop.programme)
    if request.agency:
        unit = unit_of(programme, programme.agencies.get(request.agency, day), day, request.year)
    else:
        unit = Unit(NATION, _("Cả nước"), "", trees_of(programme, day, (request.year,))[request.year])
    node = trace(unit, request.year, request.figure, lookup, programme)
    _require_readable(lookup, one_agency=bool(request.agency))
    if node is None:
        raise unknown_figure(
            request.figure, assess_year(roll_up(unit, request.year, lookup, programme), None, programme)
        )
    found = (finding for of_report in lookup.findings.values() for finding in of_report)
    return Traced(node, tuple(finding for finding in found if finding.code in EDITED_IN_WORD))


def trace_over_years(request: TraceRequest, years: Sequence[int], workshop: Workshop) -> Mapping[int, TraceNode | None]:
    """Return the tree of a figure for each of these years; None for one in which there is no such body or figure."""
    found: dict[int, TraceNode | None] = {}
    for year in years:
        try:
            found[year] = trace_figure(replace(request, year=year), workshop).node
        except GenError:
            found[year] = None
    return found


def _require_readable(lookup: Reports, *, one_agency: bool) -> None:
    """Raise TableError where an agency sent two reports, or where the report of the agency asked about is unreadable.

    Of the country one report that cannot be read is lacking, which the tree says.
    """
    for why in lookup.unreadable.values():
        if one_agency or why.code == TWO_REPORTS.code:
            raise TableError(f"{why.message} {why.fix or ''}".strip(), (why,))


def unknown_figure(figure: str, progress: YearProgress) -> UnknownName:
    """Return the error that there is no such figure, with the nearest ones, and all by what they count, a line each."""
    codes = tuple(indicator.code for indicator in progress.indicators)
    others = (*TOTALS, *task_figure_ids(progress))
    close = nearest(figure, (*codes, *figure_ids(progress), *task_figure_ids(progress)), limit=3)
    lines = [_("Không có số liệu “{figure}”.").format(figure=figure)]
    lines += [_("Có phải là: {names}?").format(names=", ".join(close))] if close else []
    lines += [_("Các mã dùng được:")]
    text = _("  Chỉ tiêu: {codes}; thêm .numerator để xem tử số, .denominator để xem mẫu số")
    lines += [text.format(codes=", ".join(codes))]
    for prefix, name in _groups().items():
        lines.append(f"  {name}: {', '.join(one for one in others if one.startswith(prefix))}")
    return UnknownName("\n".join(lines))


def _groups() -> dict[str, str]:
    """How the ids of figures that are no indicators begin, and what they count."""
    return {
        "training.": _("Tập huấn"),
        "publicity.": _("Tuyên truyền"),
        "instruments.": _("Văn bản"),
        "budget.": _("Kinh phí"),
        TASK_PREFIX: _("Nhiệm vụ"),
    }


def _day_of(request: TraceRequest, programme: Programme) -> date:
    """Return the day of the roster; raise NotInForce where year or day are not of the programme."""
    programme.require_year(request.year)
    day = request.on(programme)
    programme.require_day(day)
    return day
