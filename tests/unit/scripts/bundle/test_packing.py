"""The same files make the same zip, and what Linux runs may be run."""

import hashlib
import zipfile
from pathlib import Path

from scripts.bundle.packing import pack, write_sums


def folder(top: Path) -> Path:
    made = top / "gen"
    made.mkdir(parents=True)
    for name in ("gen", "cai-dat.sh", "DOC-TRUOC.txt"):
        (made / name).write_text(name, encoding="utf-8")
    write_sums(made)
    return made


def test_the_same_files_make_the_same_bytes(tmp_path: Path) -> None:
    first, second = (pack(folder(tmp_path / name), tmp_path / f"{name}.zip") for name in ("a", "b"))

    assert first.read_bytes() == second.read_bytes()
    told = (tmp_path / "a.zip.sha256").read_text(encoding="utf-8")
    assert told == f"{hashlib.sha256(first.read_bytes()).hexdigest()}  a.zip\n"


def test_only_what_linux_runs_may_be_run(tmp_path: Path) -> None:
    with zipfile.ZipFile(pack(folder(tmp_path / "a"), tmp_path / "a.zip")) as archive:
        rights = {info.filename: info.external_attr >> 16 for info in archive.infolist()}

    assert rights == {
        "gen/DOC-TRUOC.txt": 0o644,
        "gen/SHA256SUMS": 0o644,
        "gen/cai-dat.sh": 0o755,
        "gen/gen": 0o755,
    }
