"""Reports handed in: every version kept, what lay in the folder too, nothing of what somebody else did overwritten."""

import shutil
from pathlib import Path

import pytest

from gen.domain.workspace import Workspace
from gen.pipeline.hand_in import ChangedMeanwhile, HandInRequest, hand_in
from gen.pipeline.output.store import FileStore
from gen.pipeline.reports.versions import digest_of, versions_folder, versions_of
from gen.pipeline.reports.workshop import Workshop
from tests.support.cli import ROOT
from tests.support.clock import StoppedClock


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    for name in ("programmes/1439", "agencies"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    (tmp_path / "data/progress/2024").mkdir(parents=True)
    return Workspace(tmp_path)


def handed(workspace: Workspace, content: bytes, name: str = "a.xlsx", seen: str | None = None) -> None:
    request = HandInRequest("lao-cai", 2024, name, content, "Lan", seen)
    hand_in(request, Workshop(workspace), FileStore(), StoppedClock())


def contents(workspace: Workspace) -> list[bytes]:
    return [one.file.read_bytes() for one in versions_of(versions_folder(workspace.progress / str(2024), "lao-cai"))]


def test_the_last_version_is_the_report_and_all_are_kept(workspace: Workspace) -> None:
    handed(workspace, b"first")
    handed(workspace, b"second")

    assert (workspace.progress / "2024/lao-cai.xlsx").read_bytes() == b"second"
    assert contents(workspace) == [b"first", b"second"]


def test_a_file_put_there_by_hand_is_kept_before_it_is_replaced(workspace: Workspace) -> None:
    by_hand = workspace.progress / "2024/lao-cai.xls"
    by_hand.write_bytes(b"by hand")

    handed(workspace, b"at the desk")

    assert not by_hand.exists()
    assert contents(workspace) == [b"by hand", b"at the desk"]


def test_a_report_that_changed_meanwhile_is_not_replaced(workspace: Workspace) -> None:
    handed(workspace, b"first")
    handed(workspace, b"second")

    with pytest.raises(ChangedMeanwhile, match="Lan"):
        handed(workspace, b"third", seen=digest_of(b"first"))

    assert contents(workspace) == [b"first", b"second"]


def test_who_saw_no_report_is_told_that_there_is_one_now(workspace: Workspace) -> None:
    handed(workspace, b"first")

    with pytest.raises(ChangedMeanwhile):
        handed(workspace, b"second", seen="")


def test_a_column_that_a_later_version_added_stays(workspace: Workspace) -> None:
    handed(workspace, b"first")
    history = versions_folder(workspace.progress / str(2024), "lao-cai") / "lich-su.csv"
    first, *lines = history.read_text(encoding="utf-8-sig").splitlines()
    history.write_text("\n".join([f"{first},Mới", *(f"{line},giữ" for line in lines)]), encoding="utf-8-sig")

    handed(workspace, b"second")

    assert contents(workspace) == [b"first", b"second"]
    assert "giữ" in history.read_text(encoding="utf-8-sig")


def test_versions_are_no_reports_of_their_own(workspace: Workspace) -> None:
    handed(workspace, b"first")

    folder = Workshop(workspace).folder.of(2024)

    assert folder.agencies() == ("lao-cai",)
    assert folder.stray_findings() == ()
