"""The files of a backup, written out and compared with what it says of them; what would do harm is refused before.

A name may not lead out of the folder, an entry may not unpack to more than it says, and all may not fill the disk.
"""

import hashlib
import shutil
import stat
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from gen.domain.errors import StorageError
from gen.messages import _
from gen.pipeline.backup.model import BOOK, MANIFEST, BackupManifest, PackedFile, foreign, read_manifest

_MOST_FILES = 1_000_000
_LARGEST_MANIFEST = 1 << 28
_CHUNK = 1 << 20
_ZIP = b"PK\x03\x04"
_DISGUISES = frozenset('\\:*?"<>|')
"""Letters that no file of ours has in its name and that mean something to Windows."""
_TORN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile brings up for an archive that is cut short, damaged or locked."""


def unpack(file: Path, folder: Path) -> BackupManifest:
    """Write the files of a backup into an empty folder and return what it says of itself.

    StorageError, one sentence, for one that is torn, foreign, of a later version, or would do harm.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = _manifest(archive, file)
            _require_room(manifest, folder)
            for name, packed in manifest.files.items():
                _write(archive, name, packed, folder, file)
            return manifest
    except _TORN as error:
        if not _begins_as_zip(file):
            raise foreign(str(file)) from error
        text = _("Bản sao lưu “{file}” bị hỏng hoặc bị cắt ngắn; chưa có gì được khôi phục.")
        raise StorageError(text.format(file=file)) from error


def _begins_as_zip(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(len(_ZIP)) == _ZIP


def _manifest(archive: zipfile.ZipFile, file: Path) -> BackupManifest:
    entries = archive.infolist()
    _require_harmless(entries, file)
    if MANIFEST not in archive.namelist() or archive.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        return read_manifest(b"", str(file))
    with archive.open(MANIFEST) as opened:
        manifest = read_manifest(opened.read(_LARGEST_MANIFEST), str(file))
    sizes = {entry.filename: entry.file_size for entry in entries if entry.filename != MANIFEST}
    if sizes != {name: packed.size for name, packed in manifest.files.items()} or BOOK not in sizes:
        raise _differs(file)
    return manifest


def _require_harmless(entries: Sequence[zipfile.ZipInfo], file: Path) -> None:
    names = [entry.filename for entry in entries]
    kinds = {stat.S_IFMT(entry.external_attr >> 16) for entry in entries}
    if (
        len(entries) > _MOST_FILES
        or len({name.casefold() for name in names}) < len(names)
        or not kinds <= {0, stat.S_IFREG}
        or not all(map(_is_plain, names))
    ):
        text = _("“{file}” có tên tệp trỏ ra ngoài hoặc trùng nhau, không phải do gen tạo; không khôi phục.")
        raise StorageError(text.format(file=file))


def _is_plain(name: str) -> bool:
    """Tell whether a name leads to a file below a folder, on any system."""
    path = PurePosixPath(name)
    parts = name.split("/")
    return (
        not path.is_absolute()
        and not PureWindowsPath(name).drive
        and all(part not in ("", ".", "..") for part in parts)
        and name.isprintable()
        and _DISGUISES.isdisjoint(name)
    )


def _require_room(manifest: BackupManifest, folder: Path) -> None:
    needed, free = sum(packed.size for packed in manifest.files.values()), shutil.disk_usage(folder).free
    if needed > free:
        text = _("Ổ đĩa không đủ chỗ để khôi phục: cần {needed} MB, còn {free} MB.")
        raise StorageError(text.format(needed=-(-needed // 10**6), free=free // 10**6))


def _write(archive: zipfile.ZipFile, name: str, packed: PackedFile, folder: Path, file: Path) -> None:
    """Write one file; never more of it than it says, whatever it unpacks to."""
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with archive.open(name) as source, target.open("xb") as written:
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > packed.size:
                break
            digest.update(chunk)
            written.write(chunk)
    if (size, digest.hexdigest()) != (packed.size, packed.sha256):
        raise _differs(file)


def _differs(file: Path) -> StorageError:
    text = _("Bản sao lưu “{file}” không còn như khi được tạo; chưa có gì được khôi phục. Hãy dùng một bản khác.")
    return StorageError(text.format(file=file))
