"""The program's own wheel, built of what is under version control and nothing else that lies about."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SOURCE = (
    "gen",
    "templates",
    "data",
    "gen.toml",
    "docs/templates.md",
    "setup.py",
    "setup.cfg",
    "pyproject.toml",
    "MANIFEST.in",
)
_TEXTS = ("README.md", "LICENSE", "CHANGELOG.md")
_EPOCH = "315532800"
"""The first second that a zip can name: the same source gives the same wheel."""


def build_wheel(scratch: Path, folder: Path) -> Path:
    """Build the wheel into ``folder`` from a copy in ``scratch``; figures that an office put into data/ stay here."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *_SOURCE, *_TEXTS], cwd=ROOT, capture_output=True, check=True
    ).stdout
    for name in filter(None, listed.decode().split("\0")):
        if (ROOT / name).is_file():  # it may be deleted here and not yet in the index
            (scratch / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, scratch / name)
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps"]
    command += ["--no-build-isolation", "--wheel-dir", str(folder), str(scratch)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"SOURCE_DATE_EPOCH": _EPOCH})
    (wheel,) = folder.glob("gen_1439-*.whl")
    return wheel
