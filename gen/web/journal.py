"""The journal: who did what to which file, when. Lines are only ever added."""

import json
import os
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict


class Deed(Struct, frozen=True):
    """One line: the moment, the person, what was done (a short text), to what, and what else is worth keeping."""

    moment: str
    person: str
    deed: str
    subject: str = ""
    note: str = ""

    @property
    def day_and_time(self) -> datetime:
        """The moment as such."""
        return datetime.fromisoformat(self.moment)


_FIELDS = Deed.__struct_fields__


class Journal:
    """A file of lines in JSON; a torn line is passed over, never repaired."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def enter(self, person: str, deed: str, subject: str = "", note: str = "") -> None:
        """Add a line; the disk holds it before anything else is done."""
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        line = json.dumps(asdict(Deed(moment, person, deed, subject, note)), ensure_ascii=False) + "\n"
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            place = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(place, line.encode("utf-8", "backslashreplace"))
                os.fsync(place)
            finally:
                os.close(place)

    def latest(self, count: int) -> list[Deed]:
        """Return the last lines, the newest first."""
        return list(self._lines())[-count:][::-1]

    def _lines(self) -> Iterator[Deed]:
        if not self._path.is_file():
            return
        for line in self._path.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                said = json.loads(line)
                yield Deed(**{name: str(said[name]) for name in _FIELDS if name in said})
            except (ValueError, TypeError):
                continue
