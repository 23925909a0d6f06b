"""What a form sent: texts by the names of their fields, and files."""

from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath

from msgspec import Struct, field


class Sent(Struct, frozen=True):
    """A file that was sent: its name without any folder, its content; ``originals`` are the files it was made of."""

    name: str
    content: bytes
    originals: bytes = b""


class Posted(Struct, frozen=True):
    """What a form sent: texts by the names of their fields, and files."""

    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[Sent, ...] = ()

    def text(self, name: str) -> str:
        """Return what was typed into a field, without blanks around it; "" where it was not sent."""
        return next(iter(self.texts.get(name, ())), "").strip()


def bare_name(name: str) -> str:
    """Return the name of a file without whatever folders a browser, or a person with bad intentions, put before it."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    plain = "".join(letter for letter in last if letter.isprintable())[:150]
    return plain if plain.strip(" .") else "tep"
