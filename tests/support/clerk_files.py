"""The workbooks of ``tests/data/clerks/files``: cases of the corpus, made by openpyxl and saved by LibreOffice.

python -m tests.support.clerk_files
"""

import shutil
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.clerks import ROOT, Case, cases, filled_form, handed_in
from tests.support.libreoffice import convert

CLERKS = ROOT / "tests/data/clerks"
FOLDER = CLERKS / "files"


def kept_files() -> dict[str, Case]:
    """Return the case that each file is of, by the file's name."""
    by_name = {case.name: case for case in cases()}
    listed = tomllib.loads((CLERKS / "files.toml").read_text(encoding="utf-8"))["files"]
    return {file: by_name[name] for file, name in listed.items()}


def make(folder: Path = FOLDER) -> None:
    """Write all files anew."""
    form = filled_form()
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        for file, case in kept_files().items():
            stem, _point, extension = file.rpartition(".")
            made = Path(scratch) / f"{stem}.xlsx"
            made.write_bytes(handed_in(case, form))
            shutil.copy(convert(made, extension, Path(scratch) / "saved"), folder / file)


if __name__ == "__main__":
    make()
