"""The release step that keeps one of everything still makes all of it."""

from pathlib import Path

import pytest

from scripts.keep_earlier import keep
from tests.support.cli import ROOT


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.long
def test_a_release_keeps_everything_that_version_0_1_0_kept(tmp_path: Path) -> None:
    keep(tmp_path / "now")

    assert names(ROOT / "tests/data/earlier/0.1.0") <= names(tmp_path / "now")
    assert b"/tmp/" not in (tmp_path / "now/register.sqlite3").read_bytes()
