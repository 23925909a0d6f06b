"""What the documents of a workshop are made from, as digests: an unchanged document is not made again."""

from functools import cache
from pathlib import Path

from gen.intake.answers import RECEIVED, answers_file
from gen.pipeline.making.evidence import needs_of
from gen.pipeline.output.fingerprint import Fingerprints
from gen.pipeline.reports.workshop import Workshop
from gen.programme.folders import programme_folder


def fingerprints(workshop: Workshop) -> Fingerprints:
    """Return the digests of this workshop's jobs."""
    data = workshop.workspace.data
    answered = cache(lambda year: (workshop.folder.of(year).folder / RECEIVED).is_dir())  # once for all agencies
    return Fingerprints(
        (data / "agencies", programme_folder(data, workshop.workspace.programme_id)),
        workshop.year_folder,
        lambda job: workshop.template_path(workshop.template_name(job), job.day),
        lambda job: needs_of(workshop, job),
        lambda year, body: _files_of(workshop, year, body, answered(year)),
        workshop.named_report,
    )


def _files_of(workshop: Workshop, year: int, body: str, answered: bool) -> tuple[Path, ...]:
    """Return what an agency handed in, and what was answered about it where anything was, in the year's folder."""
    folder = workshop.folder.of(year)
    if not answered:
        return tuple(folder.files(body))
    answers = answers_file(folder.folder, body)
    return (*folder.files(body), *((answers,) if answers.is_file() else ()))
