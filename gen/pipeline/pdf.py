"""``gen pdf``: finished documents as PDF/A, each checked after it is made."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct

from gen.domain.issuing import Store
from gen.messages.one_file import Failure, attempted
from gen.pipeline.making.pdf import Converted
from gen.pipeline.making.sendable import make_pdfs, pdf_beside
from gen.pipeline.output.targets import places_of_each
from gen.wordml.patching.archive import DocxArchive


class PdfRequest(Struct, frozen=True):
    """The documents, and where their PDFs go: beside them, into a folder, or for one document into a .pdf file."""

    files: tuple[Path, ...]
    output: Path | None = None


def convert_documents(request: PdfRequest, store: Store, workers: int = 0) -> Iterator[Converted]:
    """Yield what came of each document; one that cannot be converted does not stop the others.

    Raises ConfigurationError without LibreOffice, and where the place of the PDFs does not fit the documents.
    """
    files = tuple(dict.fromkeys(request.files))
    targets = places_of_each(request.output, {file: pdf_beside(file) for file in files})
    looked_at = {file: attempted(partial(_require_word, file), file) for file in files}
    for file, found in looked_at.items():
        if isinstance(found, Failure):
            yield Converted(file, None, found.beside_name)
    ready = [file for file, found in looked_at.items() if not isinstance(found, Failure)]
    yield from make_pdfs(ready, store, workers, targets.__getitem__)


def _require_word(file: Path) -> None:
    """Raise DocumentError for what is no Word file: LibreOffice would take it for plain text."""
    DocxArchive(file.read_bytes(), file.name)
