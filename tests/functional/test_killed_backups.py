"""A backup or a restore that is killed at any moment leaves a whole result or none."""

import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.support.cli import gen
from tests.support.workspaces import SHIPPED, copied

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the processes are killed as on Linux")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    root = copied(tmp_path / "van-thu", SHIPPED)
    gen("register", "open", "12", "--series", "chung", "--year", "2024", "--reason", "Sổ giấy", workspace=root)
    return root


def killed(seconds: float, *arguments: str | Path) -> None:
    """Run a command for so long, then kill it if it has not ended."""
    process = subprocess.Popen([sys.executable, "-m", "gen", *map(str, arguments)], stdout=subprocess.DEVNULL)
    time.sleep(seconds)
    process.kill()
    process.wait()


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_backup_is_whole_or_not_there(office: Path, tmp_path: Path, seed: int) -> None:
    backup = tmp_path / "sao-luu.zip"

    killed(random.Random(seed).uniform(0.3, 1.6), "--workspace", office, "backup", backup)

    assert not backup.exists() or zipfile.ZipFile(backup).testzip() is None
    assert gen("register", "check", workspace=office).code == 0


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_restore_leaves_a_whole_office_or_none(office: Path, tmp_path: Path, seed: int) -> None:
    backup, target = tmp_path / "sao-luu.zip", tmp_path / "moi"
    gen("backup", backup, workspace=office)

    killed(random.Random(seed).uniform(0.3, 1.6), "restore", backup, target)

    whole = sorted(path.relative_to(office).as_posix() for path in (office / "data").rglob("*") if path.is_file())
    if target.exists():
        assert all((target / name).is_file() for name in whole)
        assert gen("register", "check", workspace=target).code == 0
    else:
        assert gen("restore", backup, target).code == 0
