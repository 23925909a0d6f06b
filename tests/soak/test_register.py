"""A few rounds of the soak: numbers stay whole although processes are killed."""

from pathlib import Path

import pytest

from tests.soak.register import Plan, databases, run_round
from tests.support.postgres import find_binaries

FEW = Plan(processes=6, documents=40, deaths=0.8)


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_processes_lose_and_double_no_number_on_sqlite(tmp_path: Path, seed: int) -> None:
    with databases("sqlite") as place:
        done = run_round(place(seed, tmp_path), tmp_path / "files", FEW, seed)

    assert done.numbers == 240


@pytest.mark.postgres
@pytest.mark.skipif(find_binaries() is None, reason="PostgreSQL is not installed on this machine (no initdb found)")
def test_killed_processes_lose_and_double_no_number_on_postgresql(tmp_path: Path) -> None:
    with databases("postgresql") as place:
        done = run_round(place(1, tmp_path), tmp_path / "files", FEW, 1)

    assert done.numbers == 240
