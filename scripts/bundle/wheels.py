"""What a wheel says of itself: name, version, what it needs, under which licence it is given."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from functools import cached_property
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_LICENCE_WORDS = ("licen", "copying", "notice", "authors")


@dataclass(frozen=True)
class Wheel:
    """One wheel on the disk."""

    path: Path

    @cached_property
    def metadata(self) -> Message:
        """Its METADATA."""
        with zipfile.ZipFile(self.path) as archive:
            (name,) = (name for name in archive.namelist() if PurePosixPath(name).match("*.dist-info/METADATA"))
            return BytesParser().parsebytes(archive.read(name), headersonly=True)

    @property
    def name(self) -> str:
        """Its name as all requirements write it."""
        return canonicalize_name(str(self.metadata["Name"]))

    @property
    def version(self) -> str:
        """Its version."""
        return str(self.metadata["Version"])

    def needs(self, extras: frozenset[str], environment: Mapping[str, str]) -> Iterator[Requirement]:
        """Yield what it needs on a machine, with these of its extras."""
        for line in self.metadata.get_all("Requires-Dist") or ():
            needed = Requirement(line)
            asked = extras or {""}
            if needed.marker is None or any(needed.marker.evaluate({**environment, "extra": one}) for one in asked):
                yield needed

    def licence_texts(self) -> Iterator[tuple[str, bytes]]:
        """Yield the texts of licences that lie within it: a name and the bytes."""
        with zipfile.ZipFile(self.path) as archive:
            for name in sorted(archive.namelist()):
                path = PurePosixPath(name)
                within = path.parts[0].endswith(".dist-info") and len(path.parts) > 1
                if within and any(word in part.lower() for part in path.parts[1:] for word in _LICENCE_WORDS):
                    yield "-".join(path.parts[1:]).removeprefix("licenses-"), archive.read(name)


def wheels_in(folder: Path) -> list[Wheel]:
    """Return the wheels of a folder, by name."""
    return [Wheel(path) for path in sorted(folder.glob("*.whl"))]
