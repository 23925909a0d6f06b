"""What a board says of each report; known from one board to the next, while all that it rests on stays the same."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.intake.checks.figures import Key
from gen.intake.checks.peers import Spread
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.folder import Basis
from gen.pipeline.reports.handed_in import CheckedReports
from gen.pipeline.reports.sources import Figures
from gen.programme import Programme
from gen.progress.reporting import Receipt


class KnownReport(Struct, frozen=True):
    """A report as it was checked: its receipt without the day on record, what is wrong with files that many share.

    ``unreadable`` says why nothing could be read of it. It holds as long as ``files`` and those of the year before are
    the same, and what ``peers`` report for the figures that this could make errors of.
    """

    files: Basis
    before: Basis
    peers: Mapping[Key, Spread | None]
    receipt: Receipt | None
    of_files: tuple[Diagnostic, ...]
    unreadable: Diagnostic | None


KnownReports = dict[tuple[str, int], KnownReport]
"""By agency and year."""


class BoardReports:
    """The reports behind a board, checked as ``gen check`` does; of each only what the board says is kept.

    ``known`` are those that earlier boards asked for; ``of_files`` and ``unreadable`` are of those asked for here.
    """

    def __init__(self, figures: Figures, programme: Programme, checks: ProgrammeChecks, known: KnownReports) -> None:
        self._figures = figures
        self._programme = programme
        self._checks = checks
        self._known = known
        self.of_files: dict[Diagnostic, None] = {}
        self.unreadable: list[Diagnostic] = []

    def receipt(self, agency_id: str, year: int, recorded: date | None = None) -> Receipt | None:
        """Return what came in from an agency, on the day that is on record; None if nothing did."""
        report = self._report(agency_id, year)
        self.of_files.update(dict.fromkeys(report.of_files))
        if report.unreadable is not None:
            self.unreadable.append(report.unreadable)
        if report.receipt is None or recorded is None:
            return report.receipt
        return replace(report.receipt, received_on=recorded, inferred=False)

    def _report(self, agency_id: str, year: int) -> KnownReport:
        files, before = (self._figures.basis(agency_id, each) for each in (year, year - 1))
        usual = self._checks.usual_of(agency_id, year)
        found = self._known.get((agency_id, year))
        if found and (found.files, found.before, found.peers) == (files, before, _of(usual, found.peers)):
            return found
        reports = CheckedReports(self._figures, self._programme, self._checks, year)
        receipt = reports.receipt(agency_id, year)
        peers = _of(usual, reports.refusable.get((agency_id, year), ()))
        unreadable = reports.unreadable.get((agency_id, year))
        found = KnownReport(files, before, peers, receipt, tuple(reports.of_files), unreadable)
        self._known[agency_id, year] = found
        return found


def _of(usual: Mapping[Key, Spread], keys: Iterable[Key]) -> Mapping[Key, Spread | None]:
    return {key: usual.get(key) for key in keys}
