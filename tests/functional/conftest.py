"""Reports of all provinces, generated once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from gen.domain.workspace import Workspace
from gen.pipeline.jobs.planning import Asked, plan_jobs
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]
YEAR = 2024


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    return Workshop(Workspace(ROOT))


@pytest.fixture(scope="session")
def reports(workshop: Workshop) -> Mapping[str, bytes]:
    """The annual reports of the 63 provinces by agency id."""
    make = Maker(workshop)
    made = [make(job) for job in plan_jobs(workshop.programme, Asked("annual", YEAR), "provinces")]
    return {outcome.job.agency_id: outcome.content for outcome in made if outcome.content is not None}
