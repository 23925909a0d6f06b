"""Where things are in a workspace (DESIGN: templates, data, output); paths only, nothing is opened here."""

from pathlib import Path

from msgspec import Struct

from gen.domain.periods import DatedPeriod


class Workspace(Struct, frozen=True):
    """The folder all commands work on; ``root`` holds ``templates/``, ``data/`` and usually ``output/``.

    ``programme_id`` is the programme that is worked on, "" where there is only one. ``apart`` tells that its figures,
    forms and documents are in folders of its id, not right in those of the workspace. ``period`` is the part of the
    year that is reported on, "" for the year itself.
    """

    root: Path
    programme_id: str = ""
    apart: bool = False
    period: str = ""

    @property
    def templates(self) -> Path:
        """Folder of the Word templates, one sub-folder per profile, and of their sources."""
        return self.root / "templates"

    @property
    def data(self) -> Path:
        """Folder of the dated knowledge: ``agencies/`` and ``programmes/``."""
        return self.root / "data"

    def dated(self, year: int) -> DatedPeriod:
        """Return the period of a year that is worked on; as text it names folders."""
        return DatedPeriod(year, self.period)

    @property
    def progress(self) -> Path:
        """Folder of the figures, one sub-folder per year or period (``2026``, ``2026-Q1``)."""
        return self._own(self.data / "progress")

    @property
    def output(self) -> Path:
        """Folder of the generated documents, unless told otherwise."""
        return self._own(self.root / "output")

    @property
    def forms(self) -> Path:
        """Where blank forms are written, a folder per year."""
        return self._own(self.root / "bieu-mau")

    @property
    def received(self) -> Path:
        """Where copies of documents that arrived are kept, by series, year and number of arrival."""
        return self.root / "van-ban-den"

    @property
    def register_file(self) -> Path:
        """The embedded book of numbers, where no server is named."""
        return self.root / "register.sqlite3"

    @property
    def office_file(self) -> Path:
        """The office's own settings."""
        return self.root / "gen.toml"

    def _own(self, folder: Path) -> Path:
        return folder / self.programme_id if self.apart else folder
