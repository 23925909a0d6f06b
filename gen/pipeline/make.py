"""``gen make``: one document, made and put in its place."""

from pathlib import Path

from msgspec import Struct

from gen.domain.issuing import Store
from gen.pipeline.jobs.model import Outcome
from gen.pipeline.jobs.planning import Asked, plan_job
from gen.pipeline.making.inputs import fingerprints
from gen.pipeline.making.maker import Maker
from gen.pipeline.output.delivery import deliver_as, deliver_one
from gen.pipeline.output.targets import require_document
from gen.pipeline.reports.sources import require_used
from gen.pipeline.reports.workshop import Workshop


class SingleRequest(Struct, frozen=True):
    """What ``gen make`` was asked for. ``output`` is a .docx file or a folder."""

    asked: Asked
    agency: str
    data: Path | None = None
    output: Path | None = None


def produce_one(request: SingleRequest, workshop: Workshop, store: Store) -> tuple[Outcome, Path]:
    """Make one document; return its outcome and where it is."""
    require_document(request.output)
    job = plan_job(workshop.programme, request.asked, request.agency)
    outcome = Maker(workshop)(job)
    if outcome.made:
        require_used(workshop.figures, request.data)
    if request.output is not None and request.output.suffix.lower() == ".docx":
        return deliver_as(request.output, outcome, store)
    folder = request.output or workshop.workspace.output
    delivered = deliver_one(folder, outcome, fingerprints(workshop).of(job), store)
    return delivered, folder / delivered.path
