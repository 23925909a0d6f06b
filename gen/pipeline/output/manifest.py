"""The manifest of an output folder: what was made from what, so that nothing is made twice or overwritten.

``manifest.json`` is the settled state; ``manifest.journal`` holds one line per document since. A line is written
*before* its document is renamed into place, so a kill at any moment leaves each document whole or absent and the
program able to tell its own files from edited ones. ``manifest.json`` names the format of both: it is there before the
journal is begun.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import MISSING, dataclass, field, fields
from enum import Enum
from errno import ENOSPC
from io import FileIO
from pathlib import Path
from typing import Any, cast, get_args, get_origin

from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.messages import _
from gen.messages.versions import newer
from gen.pipeline.output.ledger import Ledger, Recalled, opening_of, stored_in
from gen.pipeline.output.names import JOURNAL as _JOURNAL
from gen.pipeline.output.names import MANIFEST as _NAME
from gen.pipeline.output.repair import laid_out_otherwise

_FORMAT = 1
_HEAD = f'{{"format": {_FORMAT}, "documents": {{\n'.encode()
_FOOT = b"}}\n"
_FORMAT_FIRST, _BEGINNING = re.compile(rb'\s{0,9}\{\s{0,9}"format"\s{0,9}:\s{0,9}([0-9]{1,9})\b'), 80


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What the manifest says of one document; ``digest`` covers inputs, template and program, ``sha256`` the file."""

    kind: str
    agency: str
    year: int
    state: str
    digest: str
    sha256: str = ""
    earlier_sha256: str = ""
    size: int = 0
    mtime_ns: int = 0
    inputs: list[dict[str, str]] = field(default_factory=list)
    template: str = ""
    template_sha256: str = ""
    program: str = ""
    way: str = ""
    missing: list[str] = field(default_factory=list)
    findings: list[dict[str, str]] = field(default_factory=list)
    reason: str = ""
    beside: str = ""
    period: str = ""


_FIELDS = tuple(one.name for one in fields(ManifestEntry))
_REQUIRED = {one.name for one in fields(ManifestEntry) if one.default is MISSING and one.default_factory is MISSING}
_TYPES: dict[str, tuple[type, type | None]] = {
    one.name: (list, get_origin(get_args(one.type)[0]) or get_args(one.type)[0])
    if get_origin(one.type) is list
    else (cast(type, one.type), None)
    for one in fields(ManifestEntry)
}
"""By field what its value is, and what the parts of a list are: so torn lines that are JSON by chance are told."""


class Manifest:
    """The manifest of one output folder; ``record`` is durable at once, ``settle`` rewrites ``manifest.json``.

    Entries stay on the disk, a line each, and are read when asked for: in memory are only their places.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store
        _require_known(folder / _NAME)
        self._journal = Ledger(folder / _JOURNAL, 0)
        self._found = self._journal.end
        self._writing: FileIO | None = None
        ledger = Ledger(folder / _NAME, len(_HEAD))
        framed = ledger.is_framed_by(_HEAD, _FOOT)
        laid_out = None if framed else laid_out_otherwise(folder / _NAME, _FORMAT)
        self._settled: Ledger | Recalled = ledger if laid_out is None else Recalled(laid_out)
        self._lost = self._journal.torn + self._settled.torn + (not framed and laid_out is None)

    def __getitem__(self, path: str) -> ManifestEntry:
        entry = self.get(path)
        if entry is None:
            raise KeyError(path)
        return entry

    def get(self, path: str) -> ManifestEntry | None:
        """Return what is known of the document at ``path`` (relative to the folder), or None."""
        for lines in (self._journal, self._settled):
            if path in lines:
                entry = _entry_of(lines.get(path))
                if entry is not None:
                    return entry
                self._lost += 1
        return None

    @property
    def repaired(self) -> str:
        """What to tell people where lines of the manifest were torn; "" if it was whole."""
        if not self._lost:
            return ""
        text = _(
            "“{file}” bị hỏng một phần nên đã được lập lại từ nhật ký và các tệp còn đó; "
            "văn bản không rõ nguồn gốc được coi là đã sửa tay và giữ nguyên."
        )
        return text.format(file=self._folder / _NAME)

    def record(self, path: str, entry: ManifestEntry) -> None:
        """Enter a document; the line reaches the journal before this returns.

        Raises OSError or StorageError where it cannot, then the journal stays as it was.
        """
        line = _line(path, {name: getattr(entry, name) for name in _FIELDS}) + b",\n"
        if self._writing is None:
            self._writing = self._opened()
        try:
            if self._writing.write(line) != len(line):
                raise OSError(ENOSPC, os.strerror(ENOSPC))
        except OSError:
            with suppress(OSError):
                self._writing.truncate(self._journal.end)
            raise
        self._journal.grow(path, len(line))

    def _opened(self) -> FileIO:
        """Open the journal to be written to its end, without a line that a kill cut short."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if not (self._folder / _NAME).exists():
            self._store.write_parts(self._folder / _NAME, _framed(iter(())))
        journal = FileIO(os.fspath(self._folder / _JOURNAL), "a")
        if os.fstat(journal.fileno()).st_size > self._journal.end:
            journal.truncate(self._journal.end)
        return journal

    def close(self) -> None:
        """Close the journal; what it holds is read again next time."""
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def settle(self) -> None:
        """Write ``manifest.json`` and drop the journal, as the last thing done with it.

        A manifest that nothing was added to stays as it is.
        """
        self.close()
        whole = not self._lost and isinstance(self._settled, Ledger) and (self._folder / _NAME).exists()
        if self._journal or not whole:
            self._store.write_parts(self._folder / _NAME, _framed(self._lines()))
        (self._folder / _JOURNAL).unlink(missing_ok=True)

    def _lines(self) -> Iterator[bytes]:
        """Yield all entries as lines without their ends, by path; torn lines are left out."""
        with ExitStack() as open_files:
            known = [lines for lines in (self._journal, self._settled) if len(lines)]
            sources = [(lines, open_files.enter_context(lines.opened())) for lines in known]
            for path in sorted({*self._settled, *self._journal}):
                found = ((lines, line_of(path)) for lines, line_of in sources if path in lines)
                whole = next((line for lines, line in found if self._is_whole(lines, path, line)), None)
                if whole is None:
                    self._lost += 1
                else:
                    yield whole

    def _is_whole(self, lines: Ledger | Recalled, path: str, line: bytes) -> bool:
        """Tell whether a line holds an entry; of those that this run wrote it is known."""
        if lines is self._journal and self._journal.place(path) >= self._found:
            return True
        return _entry_of(stored_in(line, path)) is not None


def _framed(lines: Iterator[bytes]) -> Iterator[bytes]:
    yield _HEAD
    after = b""
    for line in lines:
        yield after + line
        after = b",\n"
    yield (b"\n" if after else b"") + _FOOT


def _entry_of(stored: dict[str, Any] | None) -> ManifestEntry | None:
    """Return the entry that a JSON object tells of, without what a later version of the program added to it.

    None if it is not an entry of ours any more.
    """
    if stored is None or not stored.keys() >= _REQUIRED:
        return None
    known = {name: value for name, value in stored.items() if name in _TYPES}
    right = all(_is_of(value, *_TYPES[name]) for name, value in known.items())
    return ManifestEntry(**known) if right else None


def _is_of(value: object, wanted: type, parts: type | None) -> bool:
    return isinstance(value, wanted) and (
        parts is None or (isinstance(value, list) and all(isinstance(one, parts) for one in value))
    )


def _require_known(path: Path) -> None:
    """Raise ConfigurationError for a manifest in a later format, before anything is read or repaired in it."""
    if path.exists():
        with path.open("rb") as file:
            found = _FORMAT_FIRST.match(file.read(_BEGINNING))
        if found and int(found[1]) > _FORMAT:
            raise ConfigurationError(newer(path, int(found[1]), _FORMAT))


def _line(path: str, values: dict[str, Any]) -> bytes:
    return opening_of(path) + json.dumps(values, ensure_ascii=False).encode()


def sha256_of(content: bytes) -> str:
    """Return the hex SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


class Condition(Enum):
    """What a file on disk is, seen from its entry: as last written, as written before that, or edited by somebody."""

    CURRENT = "current"
    EARLIER = "earlier"
    EDITED = "edited"


def condition_of(path: Path, entry: ManifestEntry | None) -> Condition:
    """Recognise the file at ``path`` by size and time, else by content. A file nobody entered counts as edited."""
    if entry is None:
        return Condition.EDITED
    status = path.stat()
    if entry.mtime_ns and (status.st_size, status.st_mtime_ns) == (entry.size, entry.mtime_ns):
        return Condition.CURRENT
    sha256 = sha256_of(path.read_bytes())
    if sha256 == entry.sha256:
        return Condition.CURRENT
    return Condition.EARLIER if sha256 == entry.earlier_sha256 else Condition.EDITED
