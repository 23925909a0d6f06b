"""Files that were sent and wait for a person to say whose they are; kept a day, for the person who sent them alone."""

import json
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.web.posted import Sent

_SECONDS = 24 * 3600
_LETTERS = frozenset("0123456789abcdef")


class Holding(Struct, frozen=True):
    """A folder of files in hand."""

    folder: Path

    def hold(self, person: str, file: Sent) -> str:
        """Keep a file and return the word by which its sender gets it back."""
        self._sweep()
        word = secrets.token_hex(16)
        place = self.folder / word
        place.mkdir(parents=True, mode=0o700)
        (place / "content").write_bytes(file.content)
        (place / "originals").write_bytes(file.originals)
        (place / "note.json").write_text(json.dumps({"person": person, "name": file.name}), encoding="utf-8")
        return word

    def get(self, person: str, word: str) -> Sent:
        """Return a file to who sent it; ConfigurationError where it is not there any more."""
        place = self.folder / word
        if len(word) == 32 and _LETTERS.issuperset(word) and place.is_dir():
            note = json.loads((place / "note.json").read_text(encoding="utf-8"))
            if note["person"] == person:
                return Sent(note["name"], (place / "content").read_bytes(), (place / "originals").read_bytes())
        raise ConfigurationError(_("Tệp gửi lên không còn được giữ; hãy gửi lại tệp."))

    def drop(self, word: str) -> None:
        """Let go of a file that was settled."""
        shutil.rmtree(self.folder / word, ignore_errors=True)

    def _sweep(self) -> None:
        if self.folder.is_dir():
            for place in self.folder.iterdir():
                with suppress(FileNotFoundError):  # another page may have settled it meanwhile
                    if place.stat().st_mtime < time.time() - _SECONDS:
                        shutil.rmtree(place, ignore_errors=True)
