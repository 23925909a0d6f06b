"""The shipped workspace, and others whose templates and data are links to it: what is written lies beside them.

These have one programme, ``1439``, which need not be named.
"""

import shutil
from functools import cache
from pathlib import Path

from gen.domain.workspace import Workspace
from gen.pipeline.reports.workshop import Workshop
from tests.support.cli import ROOT

WITHOUT_FIGURES = ("templates", "data/agencies", "data/programmes/1439")
SHIPPED = (*WITHOUT_FIGURES, "data/progress")


@cache
def shipped() -> Workshop:
    """Return the shipped workspace, opened once for all tests of a process: the figures of all years are large."""
    return Workshop(Workspace(ROOT, "1439"))


def linked(root: Path, parts: tuple[str, ...] = SHIPPED) -> Path:
    """Make a workspace of links to these parts of the shipped one; return it."""
    for part in parts:
        (root / part).parent.mkdir(parents=True, exist_ok=True)
        (root / part).symlink_to(ROOT / part)
    return root


def copied(root: Path, parts: tuple[str, ...] = WITHOUT_FIGURES) -> Path:
    """Make a workspace with copies of these parts of the shipped one; return it."""
    for part in parts:
        shutil.copytree(ROOT / part, root / part)
    return root


def year_folder(root: Path, year: int | str) -> Path:
    """Make a workspace without figures; return its folder for those of a year."""
    folder = linked(root, WITHOUT_FIGURES) / "data" / "progress" / str(year)
    folder.mkdir(parents=True)
    return folder
