"""Send forms out: a workbook per agency, with last year's figures beside."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.domain.agency import Agency
from gen.domain.issuing import Store
from gen.domain.tables import AgencyTables
from gen.intake import ProgressFolder
from gen.intake.form.sums import Sums
from gen.intake.form.workbook import form_bytes
from gen.pipeline.collecting import Collected, Gathering, collect
from gen.pipeline.history import FIRST_YEAR, gather
from gen.pipeline.outputs import require_folder
from gen.pipeline.planning import read_selector
from gen.pipeline.units import units_under
from gen.pipeline.workshop import Workshop
from gen.programme import Programme
from gen.progress.indicators import BINARY


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What ``gen form`` was asked for: selectors of agencies, a year, a folder.

    ``by_units`` fills the forms with the sums over the bodies under each; then ``data`` is where their reports lie.
    """

    agencies: tuple[str, ...]
    year: int
    output: Path | None = None
    data: Path | None = None
    by_units: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form for one agency; ``written`` is False where a file stood there already, which may be filled in.

    ``collected`` is what the bodies under it came to, where it was filled with their sums.
    """

    agency: Agency
    path: Path
    written: bool
    collected: Collected | None = None


def forms_folder(request: FormRequest, workshop: Workshop) -> Path:
    """Return where the forms go: the folder asked for, else the workspace's own for the year."""
    return request.output or workshop.workspace.forms / str(request.year)


def write_forms(request: FormRequest, workshop: Workshop, store: Store) -> Iterator[Form]:
    """Write the workbook of every agency; a file that is there stays as it is."""
    programme = workshop.programme
    programme.require_year(request.year)
    require_folder(request.output)
    day = date(request.year, 12, 14)
    folder = forms_folder(request, workshop)
    for agency in programme.agencies.select(read_selectors(request.agencies), day):
        path = folder / f"{agency.id}.xlsx"
        if path.exists():
            yield Form(agency, path, written=False)
            continue
        collected = _collected(request, agency, day, workshop) if request.by_units else None
        sums = _sums(collected, programme) if collected else None
        previous = _last_year(request, agency, day, workshop)
        store.write(path, form_bytes(agency, request.year, programme, previous, sums))
        yield Form(agency, path, written=True, collected=collected)


def _last_year(request: FormRequest, agency: Agency, day: date, workshop: Workshop) -> AgencyTables | None:
    before = request.year - 1
    if before < FIRST_YEAR:
        return None
    figures = ProgressFolder(workshop.workspace.progress) if request.by_units else workshop.figures
    return gather(workshop.programme, figures, agency, day, (before,)).tables[before]


def _collected(request: FormRequest, agency: Agency, day: date, workshop: Workshop) -> Collected:
    root = units_under(workshop.programme, agency, day)
    return collect(Gathering(root, request.year, with_classes=True), request.data, workshop)


def _sums(collected: Collected, programme: Programme) -> Sums:
    """Return what goes into the form; plans and rules of conduct of the units are no part of the body's own."""
    names = {unit.id: unit.name for unit, _totals in collected.parts}
    own_acts = frozenset(each.code for each in programme.indicators if each.kind == BINARY)
    return Sums(collected.whole.tables, collected.classes, names, own_acts)


def read_selectors(words: tuple[str, ...]) -> str:
    """Return several selectors as one."""
    return ",".join(read_selector(word) for word in words)
