"""The manifest of an output folder: what was made from what, so that nothing is made twice or overwritten.

``manifest.json`` is the settled state; ``manifest.journal`` holds one line per document since. A line is written
*before* its
document is renamed into place, so a kill at any moment leaves each document whole or absent and the program able to
tell its
own files from edited ones.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from enum import Enum
from pathlib import Path
from typing import IO, Any

from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.messages import _

_FORMAT = 1
_NAME = "manifest.json"
_JOURNAL = "manifest.journal"


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


class Manifest:
    """The manifest of one output folder; ``record`` is durable at once, ``settle`` rewrites ``manifest.json``."""

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store
        self._entries = _load(folder)
        self._journal: IO[str] | None = None

    def __getitem__(self, path: str) -> Entry:
        return self._entries[path]

    def get(self, path: str) -> Entry | None:
        """Return what is known of the document at ``path`` (relative to the folder), or None."""
        return self._entries.get(path)

    @property
    def entries(self) -> dict[str, Entry]:
        """All entries by path."""
        return dict(self._entries)

    def record(self, path: str, entry: Entry) -> None:
        """Enter a document; the line reaches the journal before this returns."""
        self._entries[path] = entry
        if self._journal is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._journal = (self._folder / _JOURNAL).open("a", encoding="utf-8")
            self._journal.write("\n")  # a killed run may have left its last line cut
        self._journal.write(json.dumps({"path": path, "entry": asdict(entry)}, ensure_ascii=False) + "\n")
        self._journal.flush()

    def close(self) -> None:
        """Close the journal; what it holds is read again next time."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def settle(self) -> None:
        """Write ``manifest.json`` and drop the journal."""
        self.close()
        documents = {path: asdict(self._entries[path]) for path in sorted(self._entries)}
        text = json.dumps({"format": _FORMAT, "documents": documents}, ensure_ascii=False, indent=1)
        self._store.write(self._folder / _NAME, text.encode())
        (self._folder / _JOURNAL).unlink(missing_ok=True)


def _load(folder: Path) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    settled = folder / _NAME
    if settled.exists():
        try:
            stored: dict[str, Any] = json.loads(settled.read_text(encoding="utf-8"))
            entries = {path: Entry(**fields) for path, fields in stored["documents"].items()}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            text = _("“{file}” bị hỏng; hãy xóa tệp này rồi chạy lại, văn bản đã sửa tay vẫn được giữ.")
            raise ConfigurationError(text.format(file=settled)) from error
    journal = folder / _JOURNAL
    if journal.exists():
        for line in journal.read_bytes().splitlines():
            try:
                stored = json.loads(line)
                entries[stored["path"]] = Entry(**stored["entry"])
            except (ValueError, KeyError, TypeError):
                continue  # the last line of a killed run may be cut
    return entries


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
