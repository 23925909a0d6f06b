"""``/api`` answers as the commands do with ``--json``, and as its own description says."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
import schemathesis.checks
from hypothesis import HealthCheck, Phase, given, settings, strategies
from schemathesis.core.result import Ok

from tests.support.cli import gen
from tests.support.desk import Served

YEAR = 2024
CHECKS = [
    schemathesis.checks.not_a_server_error,
    schemathesis.checks.status_code_conformance,
    schemathesis.checks.content_type_conformance,
    schemathesis.checks.response_schema_conformance,
]
"""What is asked of an answer; that words which are no year or agency are refused is not."""


@pytest.fixture(scope="module")
def key(workspace: Path) -> str:
    """The key of a program that works in the name of somebody with every role."""
    command = [sys.executable, "-m", "gen", "--workspace", str(workspace), "user"]
    roles = [word for role in ("clerk", "secretariat", "registrar", "admin") for word in ("--role", role)]
    subprocess.run([*command, "add", "may", *roles], input="mật khẩu đủ dài\n", text=True, check=True)
    return subprocess.run([*command, "key", "may"], capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture(scope="module")
def program(desk: Served, key: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=desk.base, headers={"Authorization": f"Bearer {key}"}, timeout=60) as client:
        yield client


def test_status_is_that_of_the_command(program: httpx.Client, workspace: Path) -> None:
    said = json.loads(gen("status", "--year", str(YEAR), "--json", workspace=workspace).out)

    assert program.get("/api/status", params={"year": YEAR}).json() == said


def test_trace_is_that_of_the_command(program: httpx.Client, workspace: Path) -> None:
    said = json.loads(
        gen("trace", "CT04", "--year", str(YEAR), "--agency", "ha-noi", "--json", workspace=workspace).out
    )

    answer = program.get("/api/trace", params={"figure": "CT04", "year": YEAR, "agency": "ha-noi"})

    assert answer.json() == said


def test_check_and_lint_and_read_are_those_of_the_commands(
    program: httpx.Client, workspace: Path, form: bytes, tmp_path: Path
) -> None:
    report, document = tmp_path / "a.xlsx", tmp_path / "b.docx"
    report.write_bytes(form)
    made = program.post("/api/make", data={"kind": "annual", "agency": "ha-noi", "year": str(YEAR)})
    document.write_bytes(made.content)

    for name, path, words in (
        ("check", report, ("--year", str(YEAR), "--json")),
        ("lint", document, ("--json",)),
        ("read", document, ("--format", "json")),
    ):
        said = gen(name, path, *words, workspace=workspace).out.replace(f"{tmp_path}/", "")
        answer = program.post(f"/api/{name}", data={"year": str(YEAR)}, files={"file": (path.name, path.read_bytes())})
        assert answer.json() == json.loads(said), name


def test_a_document_is_made_from_a_report_that_is_sent(program: httpx.Client, form: bytes) -> None:
    answer = program.post(
        "/api/make",
        data={"kind": "annual", "agency": "lao-cai", "year": str(YEAR)},
        files={"file": ("a.xlsx", form)},
    )

    assert answer.content.startswith(b"PK")


def test_many_documents_are_made(program: httpx.Client) -> None:
    answer = program.post("/api/batch", data={"kind": "annual", "year": str(YEAR), "agencies": "ha-noi,bnv"}).json()

    assert [one["agency"] for one in answer["documents"]] == ["ha-noi", "bnv"]


def test_what_cannot_be_done_is_a_problem_with_its_reason(program: httpx.Client) -> None:
    answer = program.get("/api/status", params={"year": 1900})

    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "1900" in answer.json()["detail"]


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer sai"}, {"Authorization": "Basic YTpi"}], ids=str)
def test_nobody_is_answered_without_a_key(desk: Served, header: dict[str, str]) -> None:
    answer = httpx.get(f"{desk.base}/api/status?year={YEAR}", headers=header)

    assert answer.status_code == 401
    assert answer.json()["status"] == 401


def test_the_description_is_true(desk: Served, key: str) -> None:
    found = schemathesis.openapi.from_url(f"{desk.base}/api/openapi.json").get_all_operations()
    operations = [one.ok() for one in found if isinstance(one, Ok)]

    @settings(max_examples=60, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(data=strategies.data(), operation=strategies.sampled_from(operations))
    def answers_as_described(data: strategies.DataObject, operation: Any) -> None:
        case = data.draw(operation.as_strategy())
        case.call_and_validate(headers={"Authorization": f"Bearer {key}"}, checks=CHECKS)

    answers_as_described()
    assert len(operations) == 7
