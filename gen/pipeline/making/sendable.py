"""PDFs of documents for people: checked, and never written over a file that somebody made or signed."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.issuing import Store
from gen.domain.location import TextLocation
from gen.pdf.conformance import examine
from gen.pdf.findings import KEPT_BESIDE
from gen.pdf.judging import judged
from gen.pdf.marking import is_ours, marked
from gen.pipeline.making.pdf import Converted, convert_all
from gen.pipeline.output.beside import names_beside, write_apart

TargetOf = Callable[[Path], Path]
"""Where the PDF of a document goes."""


def pdf_beside(document: Path) -> Path:
    """Return the usual place of the PDF of a document."""
    return document.with_suffix(".pdf")


def make_pdfs(
    documents: Sequence[Path], store: Store, workers: int = 0, target_of: TargetOf = pdf_beside
) -> Iterator[Converted]:
    """Yield the PDF of each document, in any order, with what is found in it. Raises without LibreOffice."""
    if documents:
        yield from convert_all(documents, workers, deliver=PdfDelivery(store, target_of))


def needs_pdf(document: Path) -> bool:
    """Tell whether no PDF of the document, in its place or beside one that is kept, is as new as it."""
    made = document.stat().st_mtime_ns
    return all(pdf.stat().st_mtime_ns < made for pdf in _there(pdf_beside(document)))


def _there(target: Path) -> Iterator[Path]:
    """Yield the PDFs of a document that exist."""
    if target.exists():
        yield target
        for name in map(target.with_stem, names_beside(target.stem)):
            if not name.exists():
                return
            yield name


class PdfDelivery(Struct, frozen=True):
    """Writes a PDF with our mark, and says what is found in it."""

    store: Store
    target_of: TargetOf

    def __call__(self, document: Path, pdf: bytes) -> Converted:
        target, content = self.target_of(document), marked(pdf)
        found = examine(content)
        written = write_apart(target, content, self.store, is_ours)
        findings = (*judged(found, str(written)), *_kept(target, written))
        return Converted(document, written, pages=found.pages, findings=findings)


def _kept(target: Path, written: Path) -> tuple[Diagnostic, ...]:
    if written == target:
        return ()
    return (KEPT_BESIDE.at(TextLocation(str(written)), taken=target.name, used=written.name),)
