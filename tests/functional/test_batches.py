"""Batches of real documents: the same from every runner, whole after a kill, each failure its own."""

import csv
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.cli import ROOT, gen

AGENCIES = "lao-cai,bng,ha-noi,ca-mau,bnv"


def documents(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every document by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*.docx")
    }


def batch(folder: Path, *options: str | Path, agencies: str = AGENCIES) -> dict[str, int]:
    """Run a batch of annual reports; return how many documents ended in each state."""
    said = gen("batch", "annual", "--year", "2024", "--agencies", agencies, "-o", folder, "--json", *options)
    counts: dict[str, int] = json.loads(said.out)["counts"]
    return counts


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    """A copy of two years of the demo figures that a test may spoil."""
    for year in (2023, 2024):
        shutil.copytree(ROOT / f"data/progress/{year}", tmp_path / f"progress/{year}")
    return tmp_path / "progress"


def test_processes_write_the_same_bytes_as_one(tmp_path: Path) -> None:
    batch(tmp_path / "one", "--jobs", "1", agencies="provinces")
    batch(tmp_path / "two", "--jobs", "2", agencies="all")

    one, two = documents(tmp_path / "one"), documents(tmp_path / "two")
    assert len(one) == 63
    assert one.items() <= two.items()


def test_one_poisonous_table_costs_its_own_agency_only(tmp_path: Path, figures: Path) -> None:
    table = figures / "2024/chi-tieu.csv"
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    spoilt = next(number for number, row in enumerate(rows) if row[:2] == ["bng", "CT01"])
    rows[spoilt][4] = "mười hai"
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)

    counts = batch(tmp_path / "out", "--data", figures)

    assert counts["refused"] == 1
    assert not (tmp_path / "out/annual/2024/bng.docx").exists()
    assert (tmp_path / "out/annual/2024/lao-cai.docx").exists()
    reason = json.loads((tmp_path / "out/manifest.json").read_text())["documents"]["annual/2024/bng.docx"]["reason"]
    assert f"E{spoilt + 1}" in reason


def test_a_workbook_that_cannot_be_read_costs_its_own_agency_only(tmp_path: Path, figures: Path) -> None:
    (figures / "2024/bng.xlsx").write_bytes(b"not a workbook")

    counts = batch(tmp_path / "out", "--data", figures)

    assert counts["refused"] + counts["failed"] == 1
    assert counts["produced"] + counts["drafted"] == 4


def test_a_document_open_in_word_fails_and_the_others_are_made(tmp_path: Path) -> None:
    (tmp_path / "annual/2024").mkdir(parents=True)
    (tmp_path / "annual/2024/~$bng.docx").write_bytes(b"owner")

    counts = batch(tmp_path)

    assert counts["failed"] == 1
    assert counts["produced"] + counts["drafted"] == 4


def test_an_edited_document_survives_ten_runs(tmp_path: Path) -> None:
    batch(tmp_path, agencies="lao-cai,bng")
    edited = tmp_path / "annual/2024/bng.docx"
    edited.write_bytes(edited.read_bytes() + b"edited")
    before = edited.read_bytes()

    for _round in range(10):
        batch(tmp_path, "--force", agencies="lao-cai,bng")

        assert edited.read_bytes() == before


def test_documents_are_bundled_by_agency(tmp_path: Path) -> None:
    batch(tmp_path, "--zip", agencies="lao-cai,bng")

    assert {path.name for path in (tmp_path / "zip").iterdir()} == {"lao-cai.zip", "bng.zip"}


def test_a_dry_run_lists_and_writes_nothing(tmp_path: Path) -> None:
    said = gen("batch", "annual", "--year", "2024", "--agencies", AGENCIES, "-o", tmp_path / "out", "--dry-run")

    assert len(said.out.splitlines()) == 6
    assert not (tmp_path / "out").exists()


def test_where_there_is_no_room_every_document_fails_with_its_reason_and_the_next_run_makes_them(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "gen", "batch", "annual", "--year", "2024", "--agencies", AGENCIES]
    room = 20_000  # bytes a file: less than a document or the journal of five needs

    full = subprocess.run(
        ["/bin/sh", "-c", f'ulimit -f {room // 512}; exec "$@"', "sh", *command, "-o", str(tmp_path), "--json"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    said = json.loads(full.stdout)
    later = batch(tmp_path)

    assert full.returncode == 1
    assert said["counts"]["failed"] == 5
    assert all("Không ghi được" in made["reason"] for made in said["documents"])
    assert later["produced"] + later["drafted"] == 5


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="cần LibreOffice / LibreOffice is needed")
def test_documents_are_converted_to_pdf(tmp_path: Path) -> None:
    batch(tmp_path, "--pdf", agencies="lao-cai,bng")

    assert (tmp_path / "annual/2024/lao-cai.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.long
def test_after_fifteen_kills_at_random_moments_every_document_is_there_and_whole(tmp_path: Path) -> None:
    dice = random.Random(1439)
    command = [sys.executable, "-m", "gen", "batch", "annual", "--year", "2024", "--agencies", "provinces"]
    command += ["--jobs", "1", "-o", str(tmp_path / "killed")]

    for _kill in range(15):
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(dice.uniform(0.3, 1.2))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    counts = batch(tmp_path / "killed", agencies="provinces")
    batch(tmp_path / "calm", agencies="provinces")

    assert documents(tmp_path / "killed") == documents(tmp_path / "calm")
    assert counts["kept"] == counts["failed"] == 0
    assert not list((tmp_path / "killed").rglob("*.gen-tmp"))
