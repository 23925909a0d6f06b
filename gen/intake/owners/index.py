"""The files of a year's folder by whose they are.

A file is of the agency that its sheet “Thông tin” names, whatever its own name; one named by an agency's id is that
agency's, unless all that it says itself is of another. Each is glanced at once in the life of the process.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.schema import Schema
from gen.intake.findings import folders as folder_findings
from gen.intake.findings import forms as form_findings
from gen.intake.owners.kinds import is_passed_over, is_shared_table, kind_of, table_names
from gen.intake.owners.names import AgencyNames
from gen.intake.owners.said import NOTHING, Said, glance_through, said_in, same_cells
from gen.intake.report_reading import DOCUMENT, EXTENSIONS
from gen.messages import _

Shown = Callable[[Path], str]
"""How the path of a file is shown."""


class Index(Struct, frozen=True):
    """Whose the files of a folder are.

    ``reports`` are the files that may be an agency's report, by its id; more than one where it handed in several.
    ``unread`` are files that no command reads of agencies that their names tell. ``findings`` are what is to be said of
    files, beyond what reading the reports says.
    """

    reports: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    unread: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()


def index_of(folder: Path, names: AgencyNames, schema: Schema, shown: Shown) -> Index:
    """Return whose the files of the folder are; an empty index where there is no folder."""
    if not folder.is_dir():
        return Index()
    sorting = _Sorting(names, schema, shown)
    entries = [
        path
        for path in sorted(folder.iterdir())
        if not is_passed_over(path.name) and not is_shared_table(path.name, schema)
    ]
    glance_through((path for path in entries if path.suffix.lower() in EXTENSIONS), schema)
    for path in entries:
        sorting.enter(path)
    sorting.settle()
    reports = {agency: tuple(paths) for agency, paths in sorting.reports.items() if paths}
    return Index(reports, {key: tuple(paths) for key, paths in sorting.unread.items()}, tuple(sorting.findings))


def owner_of(path: Path, said: Said, names: AgencyNames) -> str:
    """Return whose a file is: as it says itself, else the one agency its name tells; "" if neither tells."""
    written = names.id_of(said.agency_id) or names.id_of(said.agency_name)
    if written:
        return written
    if not names.ids:  # nobody is known: whatever is written is taken
        return said.agency_id.lower() or path.stem.lower()
    named = names.named_in(path.stem)
    return next(iter(named)) if len(named) == 1 else ""


def finding_on_stray(path: Path, shown_path: str, schema: Schema) -> Diagnostic:
    """Return the finding that no command reads the file, with what to do."""
    kind = kind_of(path)
    finding = folder_findings.UNREAD_KIND if kind.figures else _OF_KIND.get(kind.key, folder_findings.OTHER_FILE)
    values = {"file": path.name, "advice": kind.advice(schema), "names": table_names(schema)}
    return finding.at(TableLocation(shown_path), **values)


_OF_KIND = {"table": form_findings.UNKNOWN_FILE}
"""What has a finding of its own."""


class _Sorting(Struct):
    """The files of a folder being sorted."""

    names: AgencyNames
    schema: Schema
    shown: Shown
    reports: dict[str, list[Path]] = field(default_factory=dict)
    unread: dict[str, list[Path]] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def enter(self, path: Path) -> None:
        """Put one entry of the folder where it belongs."""
        if path.suffix.lower() not in EXTENSIONS:
            self._put_aside(path)
        elif self.names.is_id(path.stem.lower()):
            self._enter_by_id(path, said_in(path, self.schema))
        else:
            self._enter_by_content(path, said_in(path, self.schema))

    def _enter_by_id(self, path: Path, said: Said) -> None:
        """Take a file named by an id for that agency's, unless all that it says itself is of another."""
        filed = path.stem.lower()
        written = {self.names.id_of(text) for text in (said.agency_id, said.agency_name)} - {""}
        owner = filed if filed in written or len(written) != 1 else next(iter(written))
        self.reports.setdefault(owner, []).append(path)
        self._compare_name(path, owner)

    def _enter_by_content(self, path: Path, said: Said) -> None:
        owner = owner_of(path, said, self.names)
        if said is NOTHING or not said.readable:
            self._enter_unreadable(path, owner)
        elif not said.reports and not said.marked:
            self.findings.append(folder_findings.NOT_A_REPORT.at(self._place(path), file=path.name))
        elif not owner:
            hint = _(" Trang “Thông tin” ghi “{found}”.").format(found=said.agency_id) if said.agency_id else ""
            self.findings.append(folder_findings.OWNER_UNKNOWN.at(self._place(path), file=path.name, hint=hint))
        else:
            self.reports.setdefault(owner, []).append(path)
            self._compare_name(path, owner)

    def _enter_unreadable(self, path: Path, owner: str) -> None:
        """Take a workbook that cannot be read for the agency's that its name tells; a document may be any letter."""
        if path.suffix.lower() == DOCUMENT:
            self._put_aside(path)
        elif owner:
            self.reports.setdefault(owner, []).append(path)
        else:
            hint = _(" Tệp không mở được: có mật khẩu, bị hỏng hoặc không phải bảng tính.")
            self.findings.append(folder_findings.OWNER_UNKNOWN.at(self._place(path), file=path.name, hint=hint))

    def _compare_name(self, path: Path, owner: str) -> None:
        named = self.names.named_in(path.stem)
        if named and not any(owner == each or owner.startswith(f"{each}.") for each in named):
            values = {"file": path.name, "named": "”, “".join(sorted(named)), "agency": owner}
            self.findings.append(folder_findings.NAMED_FOR_ANOTHER.at(self._place(path), **values))

    def _put_aside(self, path: Path) -> None:
        """Name what no command reads, and keep it for the agency that its name tells."""
        if path.is_dir():
            self.findings.append(folder_findings.FOLDER_WITHIN.at(self._place(path), file=path.name))
            return
        stem = path.stem.lower()
        named = frozenset({stem}) if self.names.is_id(stem) else self.names.named_in(path.stem)
        for owner in named if len(named) == 1 else ():
            self.unread.setdefault(owner, []).append(path)
        self.findings.append(finding_on_stray(path, self.shown(path), self.schema))

    def settle(self) -> None:
        """Leave out, of several files of an agency, what is no report of its own: letters in Word, marked copies."""
        for agency, paths in self.reports.items():
            if len(paths) > 1:
                for path in [path for path in paths if self._is_letter(path)]:
                    paths.remove(path)
                    self._put_aside(path)
                for copy, original in list(_marked_copies(paths, self.schema)):
                    paths.remove(copy)
                    values = {"file": copy.name, "original": original.name}
                    self.findings.append(folder_findings.MARKED_COPY.at(self._place(copy), **values))
                paths.sort(key=lambda path: (path.stem.lower() != agency, path.name))

    def _is_letter(self, path: Path) -> bool:
        """Tell whether a file is a document that carries no report."""
        return path.suffix.lower() == DOCUMENT and not said_in(path, self.schema).readable

    def _place(self, path: Path) -> TableLocation:
        return TableLocation(self.shown(path))


def _marked_copies(paths: list[Path], schema: Schema) -> Iterator[tuple[Path, Path]]:
    """Yield the marked copies with the same figures as a file that is not marked, each with that file."""
    originals = [path for path in paths if not said_in(path, schema).marked]
    for path in paths:
        if said_in(path, schema).marked:
            original = next((one for one in originals if same_cells(path, one)), None)
            if original is not None:
                yield path, original
