"""Send forms out: a workbook per agency, with last year's figures beside."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.domain.agency import Agency
from gen.domain.issuing import Store
from gen.intake.form.workbook import form_bytes
from gen.pipeline.history import FIRST_YEAR, gather
from gen.pipeline.outputs import require_folder
from gen.pipeline.planning import read_selector
from gen.pipeline.workshop import Workshop


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What ``gen form`` was asked for: selectors of agencies, a year, a folder."""

    agencies: tuple[str, ...]
    year: int
    output: Path | None = None
    data: Path | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form for one agency; ``written`` is False where a file stood there already, which may be filled in."""

    agency: Agency
    path: Path
    written: bool


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
        before = request.year - 1
        known_years = (before,) if before >= FIRST_YEAR else ()
        tables = gather(programme, workshop.figures, agency, day, known_years).tables
        store.write(path, form_bytes(agency, request.year, programme, tables.get(before)))
        yield Form(agency, path, written=True)


def read_selectors(words: tuple[str, ...]) -> str:
    """Return several selectors as one."""
    return ",".join(read_selector(word) for word in words)
