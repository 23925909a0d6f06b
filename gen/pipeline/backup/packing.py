"""``gen backup FILE``: book, tables, received files, documents and settings into one zip, while others go on working.

The book is copied as of one moment; every other file is written by the program whole or not at all, so each is whole
in the zip. The zip is written under another name and takes its place when it is done.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, field

from gen import __version__
from gen.domain.errors import StorageError
from gen.domain.issuing import Store
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.pipeline.backup.model import BOOK, MANIFEST, BackupManifest, PackedFile
from gen.pipeline.output.names import HOLDER, LOCK, STAND_IN

_PARTS = ("gen.toml", "data", "templates", "van-ban-den", ".gen-desk/accounts.json", ".gen-desk/journal.jsonl")
_DOCUMENTS = "output"
_PASSED_OVER = frozenset({LOCK, HOLDER, STAND_IN, "__pycache__"})
_UNFINISHED = (".gen-tmp", ".tmp")
_OPEN_IN_OFFICE = "~$"
_COMPRESSED = frozenset({".docx", ".xlsx", ".ods", ".zip", ".pdf", ".png", ".jpg", ".jpeg"})
"""Files that are compressed already: they are only stored."""
_TIME = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20
_ZIP64 = 1 << 31


class Backup(Struct, frozen=True):
    """The backup made: where, how many files it holds, and the links to folders that were left out."""

    file: Path
    files: int
    left_out: tuple[Path, ...]


class _Sink(Struct):
    """Takes what zipfile writes; a stream that cannot go back, handed on piece by piece."""

    pieces: list[bytes] = field(default_factory=list)

    def write(self, content: bytes) -> int:
        self.pieces.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing is kept back."""

    def take(self) -> Iterator[bytes]:
        pieces, self.pieces = self.pieces, []
        return iter(pieces)


def make_backup(
    workspace: Workspace,
    target: Path,
    snapshot: Callable[[Path], None],
    now: datetime,
    store: Store,
    *,
    documents: bool = True,
) -> Backup:
    """Write the backup; ``snapshot`` copies the book to the path it is given.

    StorageError where the target is there already or cannot be written: an earlier backup is never overwritten.
    """
    if target.is_dir():
        target = target / f"gen-{now:%Y%m%dT%H%M%S}.zip"
    if os.path.lexists(target):
        raise StorageError(_("“{file}” đã có; hãy chọn một tên khác cho bản sao lưu.").format(file=target))
    left_out: list[Path] = []
    found = dict(_files(workspace.root, documents, left_out))
    found.pop(_name(target, workspace.root), None)
    with TemporaryDirectory(prefix="gen-") as scratch:
        book = Path(scratch, BOOK)
        snapshot(book)
        packed: dict[str, PackedFile] = {}
        store.write_parts(target, _zipped({BOOK: book, **found}, packed, now))
    target.chmod(0o600)  # it holds the accounts of the desk
    return Backup(target, len(packed), tuple(left_out))


def _name(path: Path, root: Path) -> str:
    absolute = path.absolute()
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else ""


def _files(root: Path, documents: bool, left_out: list[Path]) -> Iterator[tuple[str, Path]]:
    """Yield the files by their names in the zip; links to folders within a part are noted and left out."""
    for part in (*_PARTS, *([_DOCUMENTS] if documents else [])):
        top = root / part
        if top.is_file():
            yield part, top
        for folder, folders, names in os.walk(top):
            links = [name for name in folders if Path(folder, name).is_symlink()]
            left_out += [Path(folder, name) for name in links]
            folders[:] = sorted(name for name in folders if name not in _PASSED_OVER and name not in links)
            for name in sorted(names):
                path = Path(folder, name)
                if _is_wanted(name) and path.is_file():
                    yield f"{part}/{path.relative_to(top).as_posix()}", path


def _is_wanted(name: str) -> bool:
    return name not in _PASSED_OVER and not name.endswith(_UNFINISHED) and not name.startswith(_OPEN_IN_OFFICE)


def _zipped(files: dict[str, Path], packed: dict[str, PackedFile], now: datetime) -> Iterator[bytes]:
    """Yield the zip piece by piece; what was packed is noted as it is read, and stands at its end."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w") as archive:  # type: ignore[call-overload]
        for name, path in files.items():
            yield from _entry(archive, sink, name, path, packed)
        manifest = BackupManifest(now, __version__, packed)
        archive.writestr(zipfile.ZipInfo(MANIFEST, _TIME), manifest.packed(), zipfile.ZIP_DEFLATED)
    yield from sink.take()


def _entry(
    archive: zipfile.ZipFile, sink: _Sink, name: str, path: Path, packed: dict[str, PackedFile]
) -> Iterator[bytes]:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_STORED if path.suffix.lower() in _COMPRESSED else zipfile.ZIP_DEFLATED
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, archive.open(info, "w", force_zip64=path.stat().st_size > _ZIP64) as entry:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            entry.write(chunk)
            yield from sink.take()
    packed[name] = PackedFile(size, digest.hexdigest())
    yield from sink.take()
