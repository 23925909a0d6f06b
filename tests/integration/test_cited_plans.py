"""A plan of a year cites the action plan by number and day, found among what was issued in the years before."""

from datetime import date
from pathlib import Path

import pytest

from gen.documents.issued_plan import is_plan
from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.evidence import evidence_for, needs_of
from gen.pipeline.reports.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("agency", ["lao-cai", "lao-cai.snv"], ids=["of a province", "of its department"])
def test_the_plan_of_a_year_finds_the_plan_that_it_carries_out(agency: str) -> None:
    workshop, job = Workshop(Workspace(ROOT, "1439")), Job(Behaviour.YEARLY_PLAN, agency, 2024, date(2024, 1, 20))

    assert [row.symbol for row in evidence_for(workshop, job).plans if is_plan(row)] == ["171/KH-UBND"]
    assert {2019: "lao-cai", 2024: agency}.items() <= {
        (year, each) for year, needed in needs_of(workshop, job).items() for each in needed.agencies
    }
