"""The documents of the house themselves: their real contexts through both engines."""

from datetime import date
from pathlib import Path

import pytest

from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop
from gen.rendering import Way
from gen.vietnamese import filters
from tests.parity.comparing import by_docxtpl, differing_parts

WORKSHOP = Workshop(Workspace(Path(__file__).resolve().parents[2], "1439"))
JOBS = {
    "plan": Job(Behaviour.PLAN, "lao-cai", 2019, date(2019, 12, 20)),
    "annual": Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 15)),
    "midterm": Job(Behaviour.MIDTERM, "lao-cai", 2022, date(2022, 12, 15)),
    "final": Job(Behaviour.FINAL, "lao-cai", 2025, date(2025, 12, 15)),
}
WITHOUT_CHARTS = {"coverage_chart": None, "budget_chart": None}
"""docxtpl knows no charts."""


@pytest.mark.parametrize("kind", JOBS)
def test_a_main_kind_is_made_the_fast_way_and_equals_what_docxtpl_makes(kind: str) -> None:
    job = JOBS[kind]
    values = {**Maker(WORKSHOP).context_of(job).values, **WITHOUT_CHARTS}
    template, _ = WORKSHOP.template(WORKSHOP.template_name(job), job.day)

    rendered = template.render_reporting(values)

    path = WORKSHOP.template_path(WORKSHOP.template_name(job), job.day)
    theirs = by_docxtpl(path.read_bytes(), values, filters())
    differing = differing_parts(rendered.content, theirs)
    assert rendered.way is Way.FAST
    assert [name for name in differing if not name.startswith("customXml/")] == []
