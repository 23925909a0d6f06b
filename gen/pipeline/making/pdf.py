"""Convert finished documents to PDF with LibreOffice: PDF/A-2b, tagged, with all fonts, its outline and its language.

A pool of workers, each with a profile folder of its own, a time limit, one retry alone, and a fresh process after every
few files (a long-lived one leaks and hangs). The profile lets a document fetch nothing from elsewhere.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.messages.reasons import reason_of
from gen.pipeline.making.office import OFFICE, OfficeEnded

_PROGRAMS = ("soffice", "libreoffice", r"C:\Program Files\LibreOffice\program\soffice.exe")
FILES_PER_PROCESS = 20
SECONDS_PER_FILE = 30
_START_SECONDS = 30
_FILTER = "writer_pdf_Export"
EXPORT = {
    "SelectPdfVersion": ("long", "2"),  # PDF/A-2b
    "UseTaggedPDF": ("boolean", "true"),
    "PDFUACompliance": ("boolean", "true"),
    "ExportBookmarks": ("boolean", "true"),
    "ExportFormFields": ("boolean", "false"),  # later versions would make fields to be typed into of the controls
}
"""What LibreOffice is asked for beside its defaults, each with the type it is given in."""
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"
 oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Pictures from elsewhere are not fetched, no macro runs, links are never updated."""


class Converted(Struct, frozen=True):
    """What came of one file: ``pdf`` is None if it could not be converted, then ``reason`` says why.

    ``pages`` and ``findings`` tell of the PDF where who takes it (``Deliver``) looked at it.
    """

    document: Path
    pdf: Path | None
    reason: str = ""
    pages: int = 0
    findings: tuple[Diagnostic, ...] = ()


Deliver = Callable[[Path, bytes], Converted]
"""Takes the PDF of a document and puts it into its place; called in the thread of a worker, may raise StorageError."""


def beside(document: Path, pdf: bytes) -> Converted:
    """Put a PDF beside its document, over whatever is there: for folders of the program's own."""
    target = document.with_suffix(".pdf")
    partial = target.with_suffix(".partial")  # whoever ends the program in between leaves no half of a PDF
    partial.write_bytes(pdf)
    partial.replace(target)
    return Converted(document, target)


def find_office() -> str:
    """Return LibreOffice's program; raise where it is not installed."""
    for program in _PROGRAMS:
        found = shutil.which(program)
        if found:
            return found
    raise ConfigurationError(_("Không tìm thấy LibreOffice trên máy; cần cài LibreOffice để chuyển sang PDF."))


def convert_all(
    documents: Sequence[Path], workers: int = 0, program: str | None = None, deliver: Deliver = beside
) -> Iterator[Converted]:
    """Yield the conversion of each document, in any order; 0 workers stands for one on each processor.

    Ctrl-C ends those that run.
    """
    office = program or find_office()
    workers = workers or os.cpu_count() or 1
    with ThreadPoolExecutor(workers) as pool:
        running = [pool.submit(_convert_chunk, office, chunk, deliver) for chunk in work_of(documents, workers)]
        try:
            for future in as_completed(running):
                yield from future.result()
        except KeyboardInterrupt:
            OFFICE.end()
            raise


def work_of(documents: Sequence[Path], workers: int) -> Iterator[Sequence[Path]]:
    """Yield parts of much the same size, as many for each worker: none waits for the longest of another."""
    rounds = -(-len(documents) // (workers * FILES_PER_PROCESS))
    size = -(-len(documents) // max(1, workers * rounds))
    for start in range(0, len(documents), max(1, size)):
        yield documents[start : start + size]


def _convert_chunk(office: str, documents: Sequence[Path], deliver: Deliver) -> list[Converted]:
    converted = _run(office, documents, deliver)
    if len(documents) == 1:
        return converted
    return [one if one.pdf is not None else _run(office, [one.document], deliver)[0] for one in converted]


def _run(office: str, documents: Sequence[Path], deliver: Deliver) -> list[Converted]:
    with tempfile.TemporaryDirectory(prefix="gen-pdf-", ignore_cleanup_errors=True) as scratch:
        results, staged = Path(scratch, "pdf"), _stage(documents, Path(scratch, "in"))
        command = [office, f"-env:UserInstallation={_profile(Path(scratch, 'profile'))}", "--headless", "--norestore"]
        command += ["--convert-to", f"pdf:{_FILTER}:{_options()}", "--outdir", str(results), *map(str, staged)]
        reason = ""
        try:
            limit = _START_SECONDS + SECONDS_PER_FILE * len(documents)
            OFFICE.run(command, limit)
        except subprocess.TimeoutExpired:
            reason = _("LibreOffice không xong trong thời hạn")
        except OfficeEnded:
            reason = _("chương trình được yêu cầu dừng")
        except OSError as error:
            reason = reason_of(error)
        return [
            _collect(document, results / f"{copy.stem}.pdf", reason, deliver)
            for document, copy in zip(documents, staged, strict=True)
        ]


def _options() -> str:
    return json.dumps({name: {"type": kind, "value": value} for name, (kind, value) in EXPORT.items()})


def _profile(folder: Path) -> str:
    """Make the profile folder of a process; return its address."""
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    return folder.as_uri()


def _stage(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Copy under numbered names: files of the same name are in different folders."""
    folder.mkdir(parents=True)
    copies = [folder / f"{number:05d}.docx" for number in range(len(documents))]
    for document, copy in zip(documents, copies, strict=True):
        shutil.copyfile(document, copy)
    return copies


def _collect(document: Path, result: Path, reason: str, deliver: Deliver) -> Converted:
    if not result.exists():
        return Converted(document, None, reason or _("LibreOffice không đọc được tệp này"))
    done = attempted(lambda: deliver(document, result.read_bytes()), document)
    return Converted(document, None, done.beside_name) if isinstance(done, Failure) else done
