"""What a backup says of itself: the last entry of the zip, ``sao-luu.json``."""

import json
from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct
from msgspec.structs import asdict

from gen.domain.errors import StorageError
from gen.messages import _
from gen.messages.versions import newer

FORMAT = 1
MANIFEST = "sao-luu.json"
BOOK = "register.sqlite3"
"""The book in a backup, whatever database the office has; where the workspace keeps it too."""
_KIND = "gen-backup"


class PackedFile(Struct, frozen=True):
    """A file of the backup: its size in bytes and the sha256 of its content."""

    size: int
    sha256: str


class BackupManifest(Struct, frozen=True):
    """When the backup was made, by which version of the program, and its files by their names in the zip."""

    made: datetime
    program: str
    files: Mapping[str, PackedFile]

    def packed(self) -> bytes:
        """Return the manifest as it stands in the zip."""
        files = {name: asdict(packed) for name, packed in self.files.items()}
        said = {"kind": _KIND, "format": FORMAT, "program": self.program, "made": self.made.isoformat(), "files": files}
        return json.dumps(said, ensure_ascii=False, indent=1).encode()


def read_manifest(content: bytes, file: str) -> BackupManifest:
    """Return what a backup says of itself; StorageError for one that is not ours, torn, or of a later version."""
    try:
        said = json.loads(content)
        if said["kind"] != _KIND or not isinstance(said["format"], int):
            raise foreign(file)
        if said["format"] > FORMAT:
            raise StorageError(newer(file, said["format"], FORMAT))
        files = {str(name): PackedFile(int(one["size"]), str(one["sha256"])) for name, one in said["files"].items()}
        return BackupManifest(datetime.fromisoformat(said["made"]), str(said["program"]), files)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise foreign(file) from error


def foreign(file: str) -> StorageError:
    """Return the error for a file that is no backup of ours."""
    return StorageError(_("“{file}” không phải là bản sao lưu của gen, hoặc đã bị hỏng.").format(file=file))
