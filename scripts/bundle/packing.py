"""One zip and its sums: the same files give the same bytes, and what was torn on a stick is found."""

import hashlib
import zipfile
from pathlib import Path

SUMS = "SHA256SUMS"
_TIME = (1980, 1, 1, 0, 0, 0)
_RUNS = (".sh", "")
"""Endings of files that Linux may run; none of the bundle's other files has these."""


def write_sums(folder: Path) -> None:
    """Write the sums of all files of a folder into it."""
    lines = [f"{_sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in _files(folder)]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def pack(folder: Path, target: Path) -> Path:
    """Write the zip of a folder, whose name is the top folder within, and its sum beside it; return the zip."""
    partial = target.with_suffix(".tmp")
    with zipfile.ZipFile(partial, "w") as archive:
        for path in _files(folder):
            info = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", _TIME)
            info.external_attr = (0o755 if path.suffix in _RUNS and path.name != SUMS else 0o644) << 16
            kind = zipfile.ZIP_STORED if path.suffix == ".whl" else zipfile.ZIP_DEFLATED  # wheels are zips already
            archive.writestr(info, path.read_bytes(), kind)
    partial.replace(target)
    target.with_name(f"{target.name}.sha256").write_text(f"{_sha256(target)}  {target.name}\n", encoding="utf-8")
    return target


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
