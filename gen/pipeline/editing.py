"""A document taken back as people edited it in Word: it takes the place of the one before, which is kept."""

from pathlib import Path

from gen.domain.errors import DocumentError
from gen.domain.issuing import Store
from gen.messages import _
from gen.messages.one_file import required
from gen.pipeline.diff import Difference, diff_documents
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from gen.pipeline.one_programme import are_two
from gen.pipeline.read import read_figures
from gen.pipeline.reports.versions import digest_of
from gen.pipeline.reports.workshop import Workshop


def take_edited(path: Path, name: str, content: bytes, job: Job, programme_id: str, kept: Path, store: Store) -> None:
    """Write the edited document in the place of the one at ``path``, of which a copy goes into the folder ``kept``.

    Raises DocumentError for what is no document of the same kind, agency, year and programme, and where that one has
    its number.
    """
    read = required(lambda: read_figures(content, Path(name)), name)
    wanted = (job.kind, job.agency_id, job.dated_period)
    if (read.kind, read.agency, read.dated) != wanted or are_two(read.programme, programme_id):
        raise DocumentError(_("“{file}” không phải văn bản cùng loại, đơn vị và năm.").format(file=name))
    with store.alone_with(path):
        before = path.read_bytes() if path.is_file() else b""
        if before and read_figures(before, path).issued:
            text = _("“{file}” đã được cấp số; nội dung sai thì ban hành văn bản thay thế.")
            raise DocumentError(text.format(file=path.name))
        if before and before != content:
            store.write(kept / job.name / f"{digest_of(before)[:16]}.docx", before)
        store.write(path, content)


def compare_with_generated(workshop: Workshop, job: Job, path: Path) -> Difference:
    """Return what a document does not share with the one that the figures give now; DocumentError where none can be."""
    outcome = Maker(workshop)(job)
    if outcome.content is None:
        raise DocumentError(outcome.reason, outcome.findings)
    return diff_documents(outcome.content, path.read_bytes(), path, path)
