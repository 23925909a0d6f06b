"""Two people, or a person and a timer, start ``gen`` on one folder or one document: neither harms the other's work."""

import json
import os
import signal
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from gen.pipeline.output.locking import Patience, alone_in
from gen.pipeline.output.names import LOCK
from gen.wordml.stamping import Draft
from tests.support.processes import PATIENCE, started, until

AGENCIES = ("--agencies", "lao-cai,bng,ha-noi,ca-mau,bnv,hai-phong,da-nang,can-tho")
FAILED = 2
Process = subprocess.Popen[str]


def batch(folder: Path, *options: str, kind: str = "annual", year: str = "2024") -> Process:
    return started("batch", kind, "--year", year, "-o", folder, *AGENCIES, *options)


def ended(process: Process) -> tuple[int, str]:
    out, said = process.communicate(timeout=PATIENCE * 4)
    return process.returncode, out + said


def assert_sound(folder: Path) -> None:
    """Assert that the manifest tells exactly of the documents that are there, and that there is nothing else."""
    told = json.loads((folder / "manifest.json").read_bytes())["documents"]
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.docx")}
    assert {path: entry["sha256"] for path, entry in told.items() if entry["sha256"]} == {
        path: sha256(file.read_bytes()).hexdigest() for path, file in there.items()
    }
    others = {path.name for path in folder.rglob("*") if path.is_file() and path.suffix != ".docx"}
    assert others <= {"manifest.json", LOCK}
    assert not [path for path in there if ".moi" in path]


@pytest.mark.parametrize("kinds", [("annual", "annual"), ("annual", "plan"), ("plan", "annual")])
def test_two_batches_at_once_into_one_folder_leave_one_sound_manifest(tmp_path: Path, kinds: tuple[str, str]) -> None:
    years = {"annual": "2024", "plan": "2019"}
    running = [batch(tmp_path / "out", "--force", "--wait", kind=kind, year=years[kind]) for kind in kinds]

    results = [ended(process) for process in running]

    assert [code for code, _said in results] == [0, 0], results
    assert_sound(tmp_path / "out")
    assert {path.parts[-3] for path in (tmp_path / "out").rglob("*.docx")} == set(kinds)


def test_a_batch_that_does_not_wait_says_who_is_there_and_leaves_all_as_it_is(tmp_path: Path) -> None:
    first = started("batch", "annual", "--year", "2024", "-o", tmp_path / "out", "--jobs", "1")
    assert until((tmp_path / "out" / LOCK).exists)

    code, said = ended(batch(tmp_path / "out", "--no-wait"))

    assert code == FAILED
    assert f"tiến trình {first.pid}" in said
    assert "gen --workspace" in said
    assert ended(first)[0] == 0
    assert_sound(tmp_path / "out")


def test_a_document_is_made_beside_a_batch_that_it_waits_for(tmp_path: Path) -> None:
    first = batch(tmp_path / "out", "--jobs", "1")
    assert until((tmp_path / "out" / LOCK).exists)

    second = started("make", "annual", "lang-son", "--year", "2024", "-o", tmp_path / "out", "--wait")

    assert ended(second)[0] == 0
    assert ended(first)[0] == 0
    assert_sound(tmp_path / "out")


def test_the_folder_of_a_run_that_was_killed_is_free(tmp_path: Path) -> None:
    killed = started("batch", "annual", "--year", "2024", "-o", tmp_path / "out")
    assert until(lambda: any((tmp_path / "out").rglob("*.docx")))
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=PATIENCE)

    code, said = ended(batch(tmp_path / "out", "--no-wait"))

    assert code == 0, said
    assert "giữ nguyên" not in said
    assert not list((tmp_path / "out").rglob("*.gen-tmp"))


@pytest.mark.parametrize("damage", [b"\x00\xff{", b'"'])
def test_after_damage_to_the_manifest_the_next_batch_goes_on_and_keeps_what_was_edited(
    tmp_path: Path, damage: bytes
) -> None:
    assert ended(batch(tmp_path / "out"))[0] == 0
    edited = tmp_path / "out/annual/2024/bng.docx"
    edited.write_bytes(edited.read_bytes() + b"edited")
    before = edited.read_bytes()
    manifest = tmp_path / "out/manifest.json"
    lines = manifest.read_bytes().splitlines(keepends=True)
    manifest.write_bytes(b"".join([lines[0], *(line.replace(b'"kind"', damage, 1) for line in lines[1:5]), *lines[5:]]))

    code, said = ended(batch(tmp_path / "out"))

    assert code == 0, said
    assert "bị hỏng một phần" in said
    assert edited.read_bytes() == before
    assert [path.name for path in (tmp_path / "out").rglob("*.moi*")] == ["bng.moi.docx"]
    assert len(json.loads(manifest.read_bytes())["documents"]) == 9
    assert "bị hỏng" not in ended(batch(tmp_path / "out"))[1]


@pytest.mark.parametrize("attempt", range(3))
def test_one_file_numbered_three_times_at_once_has_one_number_and_everybody_is_told_it(
    workspace: Path, draft: Path, attempt: int
) -> None:
    del attempt
    words = ("--workspace", str(workspace), "issue", str(draft), "--date", "20/12/2024", "--json")
    running = [started(*words) for _number in range(3)]

    records = []
    for process in running:
        out, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said
        records += json.loads(out)

    assert sorted(record["state"] for record in records) == ["already", "already", "issued"]
    assert {record["code"] for record in records} == {"01/BC-UBND"}
    assert {record["sha256"] for record in records} == {sha256(draft.read_bytes()).hexdigest()}
    assert Draft(draft.read_bytes(), draft.name).header.number == "01"
    assert sorted(path.name for path in draft.parent.iterdir()) == ["ha-noi.docx", "lao-cai.docx", "lao-cai.json"]


def test_a_document_of_a_folder_that_another_run_writes_is_numbered_when_that_is_done(
    workspace: Path, draft: Path
) -> None:
    folder = workspace / "output"
    made = folder / "annual/2024/lao-cai.docx"
    made.parent.mkdir(parents=True)
    (folder / "manifest.journal").touch()
    draft.rename(made)
    words = ("--workspace", workspace, "issue", made, "--date", "20/12/2024")

    with alone_in(folder, Patience(0.0)):
        refused_code, refused_said = ended(started(*words, "--no-wait"))
        waiting = started(*words, "--wait")
        assert waiting.stderr is not None
        told = waiting.stderr.readline()

    assert (refused_code, f"tiến trình {os.getpid()}" in refused_said) == (FAILED, True)
    assert "Đang chờ…" in told
    assert ended(waiting)[0] == 0
    assert Draft(made.read_bytes(), made.name).header.number == "01"
