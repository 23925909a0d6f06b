"""Send forms out: a workbook per agency, with last year's figures beside."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from gen.domain.agency import Agency
from gen.domain.issuing import Store
from gen.domain.tables import AgencyTables
from gen.intake.form.sums import Sums
from gen.intake.form.workbook import form_bytes
from gen.pipeline.jobs.planning import read_selector
from gen.pipeline.output.targets import require_folder
from gen.pipeline.reports.adding import SumRequest
from gen.pipeline.reports.collecting import Collected, Told, collect
from gen.pipeline.reports.history import gather
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.trace_units import units_under
from gen.programme import Programme
from gen.progress import Unit
from gen.progress.indicators import BINARY, GIVEN


class FormRequest(Struct, frozen=True):
    """What ``gen form`` was asked for: selectors of agencies, a year, a folder.

    ``by_units`` fills the forms with the sums over the agencies under each; then ``data`` is where their reports are.
    """

    agencies: tuple[str, ...]
    year: int
    output: Path | None = None
    data: Path | None = None
    by_units: bool = False


class Form(Struct, frozen=True):
    """A form for one agency; ``written`` is False where a file stood there already, which may be filled in.

    ``added`` says of how many agencies under it the sums were filled in, ``units`` how many there are.
    """

    agency: Agency
    path: Path
    written: bool
    added: int = 0
    units: int = 0


def forms_folder(request: FormRequest, workshop: Workshop) -> Path:
    """Return where the forms go: the folder asked for, else the workspace's own for the year."""
    return request.output or workshop.workspace.forms / str(workshop.workspace.dated(request.year))


def collect_for_forms(request: FormRequest, workshop: Workshop, told: Told) -> Collected:
    """Add up the reports of the agencies under every agency asked for; UnknownName where none is known."""
    programme = workshop.programme
    programme.require_year(request.year)
    require_folder(request.output)
    parts = tuple(units_under(programme, agency, _day(request, programme)) for agency in _agencies(request, programme))
    return collect(SumRequest(Unit("", "", "", parts), request.year, with_classes=True), request.data, workshop, told)


def write_forms(
    request: FormRequest, workshop: Workshop, store: Store, collected: Collected | None = None
) -> Iterator[Form]:
    """Write the workbook of every agency, filled with the sums over its units where they were collected.

    A file that is there stays as it is.
    """
    programme = workshop.programme
    programme.require_year(request.year)
    require_folder(request.output)
    sums = _sums(collected, programme) if collected else {}
    folder = forms_folder(request, workshop)
    with store.alone_in(folder):
        for agency in _agencies(request, programme):
            path = folder / f"{agency.id}.xlsx"
            if path.exists() or path.is_symlink():
                yield Form(agency, path, written=False)
                continue
            own, previous = sums.get(agency.id), _last_year(request, agency, workshop)
            store.write(path, form_bytes(agency, request.year, programme, previous, own))
            units = own.names if own else ()
            yield Form(
                agency, path, True, sum(unit in collected.added for unit in units) if collected else 0, len(units)
            )


def _day(request: FormRequest, programme: Programme) -> date:
    """Return the day on which the figures are closed: forms go to the agencies of that day."""
    return programme.measures.cut_off.last_day(request.year)


def _agencies(request: FormRequest, programme: Programme) -> tuple[Agency, ...]:
    return programme.agencies.select(read_selectors(request.agencies), _day(request, programme))


def _last_year(request: FormRequest, agency: Agency, workshop: Workshop) -> AgencyTables | None:
    before = request.year - 1
    if before < workshop.programme.decision.first_year:
        return None
    figures = workshop.folder_at(workshop.workspace.progress) if request.by_units else workshop.figures
    return gather(workshop.programme, figures, agency, _day(request, workshop.programme), (before,)).tables[before]


def _sums(collected: Collected, programme: Programme) -> dict[str, Sums]:
    """Return what goes into each form; plans, rules of conduct and indices of the units are not the agency's own."""
    own_acts = frozenset(each.code for each in programme.indicators if each.kind in (BINARY, GIVEN))
    return {
        part.id: Sums(
            totals.tables,
            tuple(collected.classes.get(part.id, ())),
            {unit.id: unit.name for unit in part.parts},
            own_acts,
        )
        for part, totals in collected.parts
    }


def read_selectors(words: tuple[str, ...]) -> str:
    """Return several selectors as one."""
    return ",".join(read_selector(word) for word in words)
