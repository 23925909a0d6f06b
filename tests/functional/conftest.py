"""Reports of all provinces, generated once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from gen.pipeline.jobs.planning import Asked, plan_jobs
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop
from tests.support.workspaces import linked, shipped

YEAR = 2024


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    return shipped()


@pytest.fixture(scope="session")
def reports(workshop: Workshop) -> Mapping[str, bytes]:
    """The annual reports of the 63 provinces by agency id."""
    make = Maker(workshop)
    made = [make(job) for job in plan_jobs(workshop.programme, Asked("annual", YEAR), "provinces")]
    return {outcome.job.agency_id: outcome.content for outcome in made if outcome.content is not None}


@pytest.fixture
def workspace(tmp_path: Path, reports: Mapping[str, bytes]) -> Path:
    """A workspace with the drafts of two provinces."""
    (linked(tmp_path) / "out").mkdir()
    for agency in ("lao-cai", "ha-noi"):
        (tmp_path / "out" / f"{agency}.docx").write_bytes(reports[agency])
    return tmp_path


@pytest.fixture
def draft(workspace: Path) -> Path:
    return workspace / "out" / "lao-cai.docx"
