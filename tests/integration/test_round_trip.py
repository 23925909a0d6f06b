"""What we make we also judge: every kind of document, under both instruments, brings up no error and no warning."""

from datetime import date

import pytest

from gen.domain.diagnostic import Severity
from gen.domain.document import Behaviour
from gen.lint import lint_document
from gen.lint.options import LintOptions
from gen.lint.presets import PRESETS
from gen.lint.runner import subject_of
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from gen.wordml.reading.document import read_document
from tests.support.workspaces import shipped

_JOBS = (
    ("tt01", Job(Behaviour.PLAN, "lao-cai", 2019, date(2019, 9, 16))),
    ("tt01", Job(Behaviour.PLAN, "bng", 2019, date(2019, 9, 16))),
    ("tt01", Job(Behaviour.ANNUAL, "ha-noi", 2019, date(2019, 12, 15))),
    ("tt01", Job(Behaviour.PLAN_STATUS, "bnv", 2019, date(2019, 10, 15))),
    ("tt01", Job(Behaviour.GUIDANCE, "bnv", 2019, date(2019, 3, 25))),
    ("nd30", Job(Behaviour.PLAN, "lao-cai", 2022, date(2022, 3, 15))),
    ("nd30", Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 15))),
    ("nd30", Job(Behaviour.ANNUAL, "bnv", 2021, date(2021, 12, 15))),
    ("nd30", Job(Behaviour.MIDTERM, "can-tho", 2022, date(2022, 11, 30))),
    ("nd30", Job(Behaviour.FINAL, "lao-cai", 2025, date(2025, 12, 15))),
    ("nd30", Job(Behaviour.SUMMARY, "bnv", 2024, date(2024, 12, 31))),
    ("nd30", Job(Behaviour.GUIDANCE, "bnv", 2022, date(2022, 3, 1))),
    ("tt01", Job(Behaviour.PLAN, "lao-cai", 2019, date(2019, 9, 16), form="decision")),
    ("nd30", Job(Behaviour.PLAN, "lao-cai", 2022, date(2022, 3, 15), form="decision")),
    ("nd30", Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 5), dated=True)),
    ("nd30", Job(Behaviour.MIDTERM, "lao-cai", 2022, date(2022, 11, 30), regional=True)),
    ("nd30", Job(Behaviour.REMINDER, "bnv", 2023, date(2023, 12, 16), subject_id="vinh-phuc")),
)


@pytest.fixture(scope="module")
def maker() -> Maker:
    return Maker(shipped())


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("profile", "job"), _JOBS, ids=lambda value: getattr(value, "name", None))
def test_what_we_make_brings_up_no_error_and_no_warning(maker: Maker, profile: str, job: Job, preset: str) -> None:
    outcome = maker(job)
    assert outcome.content, outcome.reason

    document = read_document(outcome.content, "made.docx")
    grave = [
        found for found in lint_document(document, LintOptions(preset=preset)) if found.severity >= Severity.WARNING
    ]

    assert subject_of(document, LintOptions()).profile.id == profile
    assert [(finding.code, finding.message) for finding in grave] == []
