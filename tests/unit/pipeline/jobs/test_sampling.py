"""Small batches are judged whole, of large ones a sample."""

from datetime import date

from msgspec.structs import replace

from gen.domain.document import Behaviour
from gen.pipeline.jobs.model import Job
from gen.pipeline.jobs.sampling import ALL_BELOW, sample_of

JOB = Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 14))


def test_a_small_batch_is_judged_whole() -> None:
    jobs = [replace(JOB, agency_id=str(number)) for number in range(ALL_BELOW)]

    assert all(sample_of(jobs, "sample").takes(job) for job in jobs)


def test_of_a_large_batch_some_are_judged_by_every_rule_or_all_on_request() -> None:
    jobs = [replace(JOB, agency_id=str(number)) for number in range(1000)]
    sample = sample_of(jobs, "sample")

    assert 10 < sum(sample.takes(job) for job in jobs) < 100
    assert sample.takes(jobs[0])
    assert all(sample_of(jobs, "all").takes(job) for job in jobs)
