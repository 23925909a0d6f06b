"""One document of every kind, generated from the figures that are shipped."""

from functools import cache

from gen.pipeline.jobs.planning import Asked, plan_job
from gen.pipeline.making.maker import Maker
from tests.support.workspaces import shipped

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
"""Behaviour, year, agency."""


@cache
def generated(kind: str, year: int, agency: str) -> bytes:
    """Return the document, made once for all tests of a process."""
    workshop = shipped()
    made = Maker(workshop)(plan_job(workshop.programme, Asked(kind, year), agency))
    assert made.content is not None, made.reason
    return made.content
