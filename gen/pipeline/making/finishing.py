"""After a batch: PDF and zip, as asked for."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.issuing import Store
from gen.pipeline.making.batch import SETTLED, BatchResult
from gen.pipeline.making.bundle import bundle_by_agency
from gen.pipeline.making.pdf import Converted


class Finished(Struct, frozen=True):
    """How many PDFs were made, which bundles, what could not be converted, and what was found in the PDFs."""

    pdfs: int = 0
    bundles: tuple[Path, ...] = ()
    failures: tuple[Converted, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def finish(result: BatchResult, folder: Path, store: Store, *, pdf: bool, bundled: bool, workers: int = 0) -> Finished:
    """Convert and bundle the documents of a batch that are there. A PDF newer than its document is not made again."""
    there = [made for made in result.results if made.state in SETTLED]
    converted = _pdfs_of([folder / made.path for made in there], store, workers) if pdf else []
    bundles: tuple[Path, ...] = ()
    if bundled:
        pairs = [(made.job.subject_id or made.job.agency_id, made.path) for made in there]
        bundles = bundle_by_agency(folder, pairs, store)
    failures = tuple(one for one in converted if one.pdf is None)
    findings = tuple(finding for one in converted for finding in one.findings)
    return Finished(len(converted) - len(failures), bundles, failures, findings)


def _pdfs_of(documents: Sequence[Path], store: Store, workers: int) -> list[Converted]:
    from gen.pipeline.making.sendable import make_pdfs, needs_pdf  # pypdf is loaded only where it is asked for

    return list(make_pdfs([document for document in documents if needs_pdf(document)], store, workers))
