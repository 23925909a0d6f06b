"""Convert finished documents to PDF with LibreOffice.

A pool of workers, each with a profile folder of its own, a time limit, one retry alone, and a fresh process after every
few files (a long-lived one leaks and hangs).
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.messages.reasons import reason_of

_PROGRAMS = ("soffice", "libreoffice", r"C:\Program Files\LibreOffice\program\soffice.exe")
FILES_PER_PROCESS = 20
SECONDS_PER_FILE = 30
_START_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Converted:
    """What came of one file: ``pdf`` is None if it could not be converted, then ``reason`` says why."""

    document: Path
    pdf: Path | None
    reason: str = ""


def find_office() -> str:
    """Return LibreOffice's program; raise where it is not installed."""
    for program in _PROGRAMS:
        found = shutil.which(program)
        if found:
            return found
    raise ConfigurationError(_("Không tìm thấy LibreOffice trên máy; cần cài LibreOffice để dùng --pdf."))


def convert_all(documents: Sequence[Path], workers: int, program: str | None = None) -> Iterator[Converted]:
    """Yield the conversion of each document, in any order; the PDF is beside its document."""
    office = program or find_office()
    chunks = [documents[start : start + FILES_PER_PROCESS] for start in range(0, len(documents), FILES_PER_PROCESS)]
    with ThreadPoolExecutor(max(1, workers)) as pool:
        for future in as_completed([pool.submit(_convert_chunk, office, chunk) for chunk in chunks]):
            yield from future.result()


def _convert_chunk(office: str, documents: Sequence[Path]) -> list[Converted]:
    converted = _run(office, documents)
    return [one if one.pdf is not None or len(documents) == 1 else _run(office, [one.document])[0] for one in converted]


def _run(office: str, documents: Sequence[Path]) -> list[Converted]:
    with tempfile.TemporaryDirectory(prefix="gen-pdf-") as scratch:
        profile, results = Path(scratch, "profile"), Path(scratch, "pdf")
        staged = _stage(documents, Path(scratch, "in"))
        command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", "pdf", "--outdir", str(results), *map(str, staged)]
        reason = ""
        try:
            limit = _START_SECONDS + SECONDS_PER_FILE * len(documents)
            subprocess.run(command, capture_output=True, timeout=limit, check=False)
        except subprocess.TimeoutExpired:
            reason = _("LibreOffice không xong trong thời hạn")
        except OSError as error:
            reason = reason_of(error)
        return [
            _collect(document, results / f"{copy.stem}.pdf", reason)
            for document, copy in zip(documents, staged, strict=True)
        ]


def _stage(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Copy under numbered names: files of the same name are in different folders."""
    folder.mkdir(parents=True)
    copies = [folder / f"{number:05d}.docx" for number in range(len(documents))]
    for document, copy in zip(documents, copies, strict=True):
        shutil.copyfile(document, copy)
    return copies


def _collect(document: Path, result: Path, reason: str) -> Converted:
    if not result.exists():
        return Converted(document, None, reason or _("LibreOffice không đọc được tệp này"))
    target = document.with_suffix(".pdf")
    shutil.move(result, target)
    return Converted(document, target)
