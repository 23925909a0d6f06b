"""What the documents of a workshop are made from, as digests: an unchanged document is not made again."""

from gen.pipeline.making.evidence import needs_of
from gen.pipeline.output.fingerprint import Fingerprints
from gen.pipeline.reports.workshop import Workshop
from gen.programme.folders import programme_folder


def fingerprints(workshop: Workshop) -> Fingerprints:
    """Return the digests of this workshop's jobs."""
    data = workshop.workspace.data
    return Fingerprints(
        (data / "agencies", programme_folder(data, workshop.workspace.programme_id)),
        workshop.progress,
        lambda job: workshop.template_path(workshop.template_name(job), job.day),
        lambda job: needs_of(workshop, job),
        lambda year, body: workshop.folder.of(year).files(body),
        workshop.named_report,
    )
