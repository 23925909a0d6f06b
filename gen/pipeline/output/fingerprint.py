"""One digest over all that a document is made from, so that an unchanged document is not made again.

It covers the files of figures (by content), the programme and agency files, the template and the program's version;
no table is parsed for it, and each file is hashed once per run.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from gen import __version__
from gen.pipeline.jobs.model import Job


class Needed(Struct, frozen=True):
    """What a document needs of a year's folder: the reports of some agencies, and CSV files by name."""

    agencies: tuple[str, ...]
    files: frozenset[str]


class Fingerprints:
    """Digests of jobs in one workspace.

    ``knowledge`` are the folders of the agencies and of the programme, ``folder_of`` tells where a year's reports lie.
    ``needs_of`` says what a job needs of each year, ``files_of`` which files of a year are an agency's, whatever their
    names; ``named`` is a report that was named on the command line.
    """

    def __init__(
        self,
        knowledge: Iterable[Path],
        folder_of: Callable[[int], Path],
        template_of: Callable[[Job], Path],
        needs_of: Callable[[Job], Mapping[int, Needed]],
        files_of: Callable[[int, str], Iterable[Path]],
        named: Path | None = None,
    ) -> None:
        self._folders = tuple(knowledge)
        self._folder_of = folder_of
        self._template_of = template_of
        self._needs_of = needs_of
        self._files_of = files_of
        self._named = named
        self._sha: dict[Path, str] = {}
        self._shared: dict[tuple[int, frozenset[str]], str] = {}

    def of(self, job: Job) -> str:
        """Return the digest of a job."""
        parts = [f"{__version__}|{job!r}|{self._knowledge}", self._file(self._template_of(job))]
        for year, needed in sorted(self._needs_of(job).items()):
            parts.append(self._shared_files(year, needed.files))
            parts.extend(
                self._names_and_files(path for agency in needed.agencies for path in self._files_of(year, agency))
            )
        return hashlib.sha256("".join(parts).encode()).hexdigest()

    @cached_property
    def _knowledge(self) -> str:
        files = sorted(path for part in self._folders for path in part.rglob("*") if path.suffix in (".csv", ".toml"))
        return "".join(self._file(path) for path in (*files, *([self._named] if self._named else [])))

    def _shared_files(self, year: int, names: frozenset[str]) -> str:
        key = (year, names)
        if key not in self._shared:
            paths = (self._folder_of(year) / name for name in sorted(names))
            self._shared[key] = "".join(self._names_and_files(path for path in paths if path.is_file()))
        return self._shared[key]

    def _names_and_files(self, paths: Iterable[Path]) -> list[str]:
        return [f"{path.name}{self._figures(path)}" for path in paths]

    def _figures(self, path: Path) -> str:
        """Return the digest of a file of figures, or a word where it cannot be read: its documents tell of it."""
        try:
            return self._file(path)
        except OSError:
            return "unreadable"

    def _file(self, path: Path) -> str:
        if path not in self._sha:
            with path.open("rb") as file:
                self._sha[path] = hashlib.file_digest(file, "sha256").hexdigest()
        return self._sha[path]
