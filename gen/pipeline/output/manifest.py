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
from contextlib import suppress
from dataclasses import dataclass, field, fields
from enum import Enum
from errno import ENOSPC
from io import FileIO
from pathlib import Path
from typing import Any

from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.messages import _
from gen.messages.versions import newer
from gen.pipeline.output.ledger import Ledger, opening_of

_FORMAT = 1
_NAME = "manifest.json"
_JOURNAL = "manifest.journal"
_HEAD = f'{{"format": {_FORMAT}, "documents": {{\n'.encode()
_FOOT = b"}}\n"
_FORMAT_FIRST, _BEGINNING = re.compile(rb'\s{0,9}\{\s{0,9}"format"\s{0,9}:\s{0,9}([0-9]{1,9})\b'), 80


@dataclass(frozen=True, slots=True)
class Entry:
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


_FIELDS = tuple(one.name for one in fields(Entry))


class Manifest:
    """The manifest of one output folder; ``record`` is durable at once, ``settle`` rewrites ``manifest.json``.

    Entries stay on the disk, a line each, and are read when asked for: in memory are only their places.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store
        _require_known(folder / _NAME)
        self._settled = Ledger(folder / _NAME, len(_HEAD))
        self._journal = Ledger(folder / _JOURNAL, 0)
        self._writing: FileIO | None = None
        if not self._settled.is_framed_by(_HEAD, _FOOT):
            self._rewrite(_whole(folder / _NAME))
            self._settled = Ledger(folder / _NAME, len(_HEAD))

    def __getitem__(self, path: str) -> Entry:
        entry = self.get(path)
        if entry is None:
            raise KeyError(path)
        return entry

    def get(self, path: str) -> Entry | None:
        """Return what is known of the document at ``path`` (relative to the folder), or None."""
        try:
            stored = self._journal.get(path) or self._settled.get(path)
            return _entry(stored) if stored is not None else None
        except (ValueError, TypeError, KeyError) as error:
            raise _damaged(self._folder / _NAME) from error

    def record(self, path: str, entry: Entry) -> None:
        """Enter a document; the line reaches the journal before this returns. Raises OSError or StorageError where it
        cannot, then the journal stays as it was.
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
            self._rewrite(iter(()))
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
        """Write ``manifest.json`` and drop the journal, as the last thing done with it; a manifest that nothing was
        added to stays as it is.
        """
        self.close()
        if self._journal or not (self._folder / _NAME).exists():
            self._rewrite(self._lines())
        (self._folder / _JOURNAL).unlink(missing_ok=True)

    def _lines(self) -> Iterator[bytes]:
        """Yield all entries as lines without their ends, by path."""
        for path in sorted({*self._settled, *self._journal}):
            yield (self._journal if path in self._journal else self._settled).line(path)

    def _rewrite(self, lines: Iterator[bytes]) -> None:
        self._store.write_parts(self._folder / _NAME, _framed(lines))


def _framed(lines: Iterator[bytes]) -> Iterator[bytes]:
    yield _HEAD
    after = b""
    for line in lines:
        yield after + line
        after = b",\n"
    yield (b"\n" if after else b"") + _FOOT


def _whole(path: Path) -> Iterator[bytes]:
    """Yield the entries of a manifest that somebody, or another program, laid out in other lines."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.get("format", _FORMAT) > _FORMAT:
            raise ConfigurationError(newer(path, content["format"], _FORMAT))
        documents: dict[str, Any] = content["documents"]
        for stored in documents.values():
            _entry(stored)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(path) from error
    return (_line(name, stored) for name, stored in documents.items())


def _require_known(path: Path) -> None:
    """Raise ConfigurationError for a manifest in a later format, before anything is read or repaired in it."""
    if path.exists():
        with path.open("rb") as file:
            found = _FORMAT_FIRST.match(file.read(_BEGINNING))
        if found and int(found[1]) > _FORMAT:
            raise ConfigurationError(newer(path, int(found[1]), _FORMAT))


def _entry(stored: dict[str, Any]) -> Entry:
    """Return an entry without what a later version of the program added to it; TypeError for what is no entry."""
    return Entry(**{name: stored[name] for name in _FIELDS if name in stored})


def _line(path: str, values: dict[str, Any]) -> bytes:
    return opening_of(path) + json.dumps(values, ensure_ascii=False).encode()


def _damaged(path: Path) -> ConfigurationError:
    text = _("“{file}” bị hỏng; hãy xóa tệp này rồi chạy lại, văn bản đã sửa tay vẫn được giữ.")
    return ConfigurationError(text.format(file=path))


def sha256_of(content: bytes) -> str:
    """Return the hex SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


class Condition(Enum):
    """What a file on disk is, seen from its entry: as last written, as written before that, or edited by somebody."""

    CURRENT = "current"
    EARLIER = "earlier"
    EDITED = "edited"


def condition_of(path: Path, entry: Entry | None) -> Condition:
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
