"""A workspace with the shipped programme, its templates and nothing else."""

import shutil
from pathlib import Path

import pytest

from gen.domain.workspace import Workspace
from tests.support.cli import ROOT


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    for name in ("data/programmes/1439", "data/agencies", "templates"):
        shutil.copytree(ROOT / name, tmp_path / "office" / name)
    return Workspace(tmp_path / "office", "1439")
