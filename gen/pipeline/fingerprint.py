"""One digest over all that a document is made from, so that an unchanged document is not made again.

It covers the files of figures (by content), the programme and agency files, the template and the program's version;
no table is
parsed for it, and each file is hashed once per run.
"""

import hashlib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from gen import __version__
from gen.pipeline.jobs import Job


class Fingerprints:
    """Digests of jobs in one workspace. ``bodies_of`` names the bodies whose figures a job uses, by year."""

    def __init__(
        self,
        data: Path,
        progress: Path,
        template_of: Callable[[Job], Path],
        bodies_of: Callable[[Job], dict[int, tuple[str, ...]]],
    ) -> None:
        self._data = data
        self._progress = progress
        self._template_of = template_of
        self._bodies_of = bodies_of
        self._sha: dict[Path, str] = {}
        self._listing: dict[int, tuple[Path, ...]] = {}

    def of(self, job: Job) -> str:
        """Return the digest of a job."""
        digest = hashlib.sha256(f"{__version__}|{job!r}|{self._knowledge}".encode())
        digest.update(self._file(self._template_of(job)).encode())
        for year, bodies in sorted(self._bodies_of(job).items()):
            for path in self._files_of(year):
                if path.suffix == ".csv" or path.stem in bodies:
                    digest.update(f"{path.name}{self._file(path)}".encode())
        return digest.hexdigest()

    @cached_property
    def _knowledge(self) -> str:
        parts = [self._data / "agencies", self._data / "programme"]
        files = sorted(path for part in parts for path in part.glob("*") if path.suffix in (".csv", ".toml"))
        return "".join(self._file(path) for path in files)

    def _files_of(self, year: int) -> tuple[Path, ...]:
        if year not in self._listing:
            self._listing[year] = tuple(sorted((self._progress / str(year)).glob("*.*")))
        return self._listing[year]

    def _file(self, path: Path) -> str:
        if path not in self._sha:
            self._sha[path] = hashlib.sha256(path.read_bytes()).hexdigest()
        return self._sha[path]
