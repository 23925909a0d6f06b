"""Check what comes back: every report among the paths named, every fault with its cell."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gen.domain.errors import ConfigurationError
from gen.intake import Checked, ProgressFolder, check_paths
from gen.messages import _
from gen.pipeline.workshop import Workshop

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What ``gen check`` was asked for; no paths means the figures of the year in the workspace;
    ``workers`` 0 is all cores."""

    year: int
    paths: tuple[Path, ...] = ()
    annotate: Path | None = None
    workers: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """One report that was checked, and the marked copy of its workbook where one was asked for."""

    checked: Checked
    marked: Path | None = None


def check(request: CheckRequest, workshop: Workshop) -> Iterator[Verdict]:
    """Check every report; raise where a path does not exist."""
    paths = request.paths or (workshop.progress / str(request.year),)
    for path in paths:
        if not path.exists():
            raise ConfigurationError(_("Không tìm thấy “{path}”.").format(path=path))
    previous = ProgressFolder(workshop.progress)
    workers = request.workers or os.cpu_count() or 1
    for checked in check_paths(paths, request.year, workshop.programme, previous, workers):
        folder = request.annotate if checked.path.suffix.lower() in WORKBOOKS and checked.findings else None
        yield Verdict(checked, _mark(checked, folder) if folder else None)


def _mark(checked: Checked, folder: Path) -> Path:
    from gen.intake.annotation import annotate  # openpyxl is needed for nothing else

    folder.mkdir(parents=True, exist_ok=True)
    return annotate(checked.path, checked.findings, folder / checked.path.name)
