"""Where figures are read from: the folder of the workspace, or one file named on the command line before it."""

from pathlib import Path
from typing import Protocol

from gen.domain.errors import ConfigurationError, TableError
from gen.intake import ProgressFolder, Reading
from gen.intake.findings import documents, forms
from gen.intake.findings import files as file_findings
from gen.intake.folder import Basis
from gen.intake.report_reading import EXTENSIONS, read_report_of
from gen.messages import _

_UNREADABLE = frozenset(
    finding.code
    for finding in (
        forms.UNREADABLE_FILE,
        file_findings.UNHANDLED_FILE,
        file_findings.OVERSIZED_FILE,
        file_findings.WIDE_MERGE,
        forms.NEWER_FORM,
        documents.UNREADABLE,
        documents.WITHOUT_TABLES,
        documents.NEWER_DOCUMENT,
    )
)
"""What is said of a file of which nothing can be read."""


class Figures(Protocol):
    """Reads what an agency reported for a year."""

    def read(self, agency_id: str, year: int, only: frozenset[str] | None = None) -> Reading:
        """Return the tables and the findings; ``only`` names the tables that are needed, all if None."""
        ...

    def basis(self, agency_id: str, year: int) -> Basis:
        """Return what reading the report rests on, asked for before it is read: while it stays equal, so does that."""
        ...


class OneReport:
    """A workbook or document before the folder: read for its own agency and year, the folder for all others.

    ``used`` tells whether anybody has asked for what is in the file. Raises TableError where it cannot be read: its
    agency is then not known, and the folder must not replace it silently.
    """

    def __init__(self, path: Path, folder: ProgressFolder) -> None:
        self._folder = folder
        self._reading = read_report_of(path, path.as_posix(), None, None, folder.schema)
        self.used = False
        for finding in self._reading.findings:
            if finding.code in _UNREADABLE:
                raise TableError(f"{finding.message} {finding.fix or ''}".strip())

    @property
    def whose(self) -> tuple[str, int]:
        """The agency and year the file says it is of."""
        return self._reading.tables.agency_id, self._reading.tables.year

    def read(self, agency_id: str, year: int, only: frozenset[str] | None = None) -> Reading:
        """Return the workbook's reading where it is that agency's for that year."""
        if self.whose == (agency_id, year):
            self.used = True
            return self._reading
        return self._folder.read(agency_id, year, only)

    def basis(self, agency_id: str, year: int) -> Basis:
        """Return what reading the report rests on: the file where it is that agency's for that year."""
        if self.whose == (agency_id, year):
            return (), self._reading.tables.files
        return self._folder.basis(agency_id, year)


def require_used(figures: Figures, file: Path | None) -> None:
    """Raise ConfigurationError where a file was named but what was made rests on nothing in it."""
    if isinstance(figures, OneReport) and not figures.used:
        agency, year = figures.whose
        text = _("“{file}” là số liệu của “{agency}” năm {year}, không dùng đến ở đây; hãy kiểm tra đơn vị và năm.")
        raise ConfigurationError(text.format(file=file, agency=agency, year=year))


def require_figures(data: Path | None) -> Path | None:
    """Return the place named; raise where there is nothing."""
    if data is not None and not data.exists():
        raise ConfigurationError(_("Không tìm thấy số liệu tại “{path}”.").format(path=data))
    if data is not None and data.is_file() and data.suffix.lower() not in EXTENSIONS:
        text = _("“{path}” không phải là tệp số liệu; hãy nêu thư mục số liệu hoặc một tệp {endings}.")
        raise ConfigurationError(text.format(path=data, endings=", ".join(EXTENSIONS)))
    return data
