"""After a batch: PDF and zip, as asked for."""

import os
from dataclasses import dataclass
from pathlib import Path

from gen.domain.issuing import Store
from gen.pipeline.making.batch import SETTLED, BatchResult
from gen.pipeline.making.bundle import bundle_by_agency
from gen.pipeline.making.pdf import Converted, convert_all


@dataclass(frozen=True, slots=True)
class Finished:
    """How many PDFs were made, which bundles, and what could not be converted."""

    pdfs: int = 0
    bundles: tuple[Path, ...] = ()
    failures: tuple[Converted, ...] = ()


def finish(result: BatchResult, folder: Path, store: Store, *, pdf: bool, bundled: bool, workers: int = 0) -> Finished:
    """Convert and bundle the documents of a batch that are there. A PDF newer than its document is not made again."""
    there = [made for made in result.results if made.state in SETTLED]
    documents = [folder / made.path for made in there] if pdf else []
    stale = [document for document in documents if _needs_pdf(document)]
    converted = list(convert_all(stale, workers or os.cpu_count() or 1)) if stale else []
    bundles: tuple[Path, ...] = ()
    if bundled:
        pairs = [(made.job.subject_id or made.job.agency_id, made.path) for made in there]
        bundles = bundle_by_agency(folder, pairs, store)
    failures = tuple(one for one in converted if one.pdf is None)
    return Finished(len(converted) - len(failures), bundles, failures)


def _needs_pdf(document: Path) -> bool:
    pdf = document.with_suffix(".pdf")
    return not pdf.exists() or pdf.stat().st_mtime_ns < document.stat().st_mtime_ns
