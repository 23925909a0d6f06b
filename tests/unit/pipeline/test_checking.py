"""Documents that are not judged by every rule are still searched for what data can spoil."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from unicodedata import normalize
from zipfile import ZipFile

import pytest

from gen.pipeline.checking import ALL_BELOW, judge, sampled
from gen.pipeline.jobs import Job

JOB = Job("annual", "lao-cai", 2024, date(2024, 12, 14), thorough=False)


def document(text: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "{{ rate",
        "{% if x",
        "hết}}",
        "đạt None",
        "(None)",
        "đạt nan%",
        "NaN",
        "undefined",
        "hai  dấu cách",
        normalize("NFD", "bộ"),
    ],
)
def test_what_data_can_spoil_is_found(text: str) -> None:
    assert [finding.severity.label for finding in judge(document(text), JOB)] == ["error"]


def test_the_body_that_its_maker_still_has_is_judged_without_unzipping() -> None:
    body = "<w:p><w:r><w:t>đạt None</w:t></w:r></w:p>".encode()

    assert [finding.code for finding in judge(b"", JOB, body)] == ["TPL200"]


def test_doubled_spaces_over_two_runs_are_found() -> None:
    body = "<w:p><w:r><w:t>hai </w:t></w:r><w:r><w:t> dấu cách</w:t></w:r></w:p>".encode()

    assert [finding.code for finding in judge(b"", JOB, body)] == ["TPL200"]


def test_braces_in_attributes_are_no_tags() -> None:
    body = '<w:dataBinding w:storeItemID="{4F}"/><w:p><w:r><w:t>đạt</w:t></w:r></w:p>'.encode()

    assert judge(b"", JOB, body) == ()


@pytest.mark.parametrize("text", ["Lào Cai đạt 85,3%", "Nanh vuốt", "Ban Tổ chức", "…", "ngày      tháng"])
def test_good_text_is_left_in_peace(text: str) -> None:
    assert judge(document(text), JOB) == ()


def test_a_small_batch_is_judged_whole() -> None:
    jobs = tuple(replace(JOB, agency_id=str(number), thorough=True) for number in range(ALL_BELOW))

    assert all(job.thorough for job in sampled(jobs, "sample"))


def test_of_a_large_batch_some_are_judged_by_every_rule_or_all_on_request() -> None:
    jobs = tuple(replace(JOB, agency_id=str(number), thorough=True) for number in range(1000))

    assert 10 < sum(job.thorough for job in sampled(jobs, "sample")) < 100
    assert all(job.thorough for job in sampled(jobs, "all"))
