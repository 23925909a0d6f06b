"""Reports checked against the programme, and where findings are."""

import copy
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.intake import ProgressFolder
from gen.intake.checks.programme import ProgrammeChecks
from gen.programme import Programme
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, Rows, write_csv


def check(
    programme: Programme,
    folder: Path,
    tables: dict[str, Rows],
    last_year: dict[str, Rows] | None = None,
    *,
    year: int = 2024,
    agency: str = "lao-cai",
) -> tuple[Diagnostic, ...]:
    write_csv(folder / str(year), agency, tables)
    reports = ProgressFolder(folder, shared_tables())
    previous = None
    if last_year is not None:
        write_csv(folder / str(year - 1), agency, last_year)
        previous = reports.read(agency, year - 1).tables
    return ProgrammeChecks(programme).check(reports.read(agency, year), previous)


def places(findings: tuple[Diagnostic, ...]) -> set[tuple[str, str | None]]:
    return {(f.code, f.location.cell) for f in findings if isinstance(f.location, TableLocation)}


def changed(key: str, row: int, values: dict[int, object]) -> dict[str, Rows]:
    tables = copy.deepcopy(CORRECT)
    for column, value in values.items():
        tables[key][row][column] = value
    return tables
