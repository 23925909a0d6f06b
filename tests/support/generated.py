"""One document of every kind, generated from the figures that are shipped."""

from functools import cache
from pathlib import Path

from gen.domain.workspace import Workspace
from gen.pipeline.jobs.planning import Asked, plan_job
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]
KINDS = (
    ("plan", 2019, "lao-cai"),
    ("annual", 2024, "lao-cai"),
    ("midterm", 2022, "lao-cai"),
    ("final", 2025, "lao-cai"),
    ("summary", 2024, "bnv"),
    ("plan-status", 2019, "bnv"),
    ("guidance", 2024, "bnv"),
    ("reminder", 2024, "lao-cai.huyen-si-ma-cai"),
    ("reminder-all", 2024, "bnv"),
    ("cover", 2024, "lao-cai"),
    ("proposal", 2024, "lao-cai"),
    ("amendment", 2024, "bnv"),
    ("submission", 2024, "lao-cai.snv"),
    ("collection", 2024, "lao-cai.snv"),
)
"""Kind, year, agency."""


@cache
def generated(kind: str, year: int, agency: str) -> bytes:
    """Return the document, made once for all tests of a process."""
    workshop = _workshop()
    made = Maker(workshop)(plan_job(workshop.programme, Asked(kind, year), agency))
    assert made.content is not None, made.reason
    return made.content


@cache
def _workshop() -> Workshop:
    return Workshop(Workspace(ROOT))
