"""``gen diff --redline`` where the extra is not installed, or the options do not fit."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cli import gen
from tests.support.word_text import build

_WITHOUT = "import sys; sys.modules['python_redlines'] = None; from gen.cli import run; run(sys.argv[1:])"


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "cu.docx", tmp_path / "moi.docx"
    old.write_bytes(build("| một"))
    new.write_bytes(build("| hai"))
    return old, new


def test_without_the_extra_one_sentence_says_how_to_install_it(two: tuple[Path, Path], tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", _WITHOUT, "diff", *map(str, two), "--redline", "-o", str(tmp_path / "so-sanh.docx")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        cwd=tmp_path,
        check=False,
    )

    assert said.returncode == 2
    assert said.stderr.strip().endswith("pip install 'gen-1439[redline]'.")
    assert len(said.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("options", [("--redline",), ("-o", "so-sanh.docx")])
def test_the_copy_and_its_name_go_together(two: tuple[Path, Path], options: tuple[str, ...]) -> None:
    said = gen("diff", *two, *options)

    assert (said.code, "--redline và -o TỆP đi cùng nhau" in said.err) == (2, True)


def test_the_copy_is_a_word_file(two: tuple[Path, Path], tmp_path: Path) -> None:
    said = gen("diff", *two, "--redline", "-o", tmp_path / "so-sanh.pdf")

    assert (said.code, ".docx" in said.err) == (2, True)
