"""The installer tells what does not fit or is torn before it changes anything."""

import sys
from pathlib import Path

import pytest

from scripts.bundle.carried.installer import Stopped, open_embedded, require_machine, require_whole
from scripts.bundle.packing import write_sums

LAUNCHERS = Path(__file__).resolve().parents[4] / "scripts/bundle/files/windows"
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


def test_a_bundle_for_another_python_is_told_which_one_is_wanted() -> None:
    with pytest.raises(Stopped, match=f"dành cho Python 3.1, còn đây là Python {HERE}: .* có chữ “py{HERE}”"):
        require_machine({"python": "3.1", "system": "linux-x64"})


def test_a_bundle_for_another_system_is_refused() -> None:
    with pytest.raises(Stopped, match="dành cho máy amiga-x64"):
        require_machine({"python": HERE, "system": "amiga-x64"})


@pytest.mark.parametrize("damage", ["torn", "missing"])
def test_a_file_that_was_torn_or_left_behind_is_named(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "wheels" / "thư viện.whl"
    file.parent.mkdir()
    file.write_bytes(b"whole")
    write_sums(tmp_path)
    require_whole(tmp_path)

    file.write_bytes(b"who") if damage == "torn" else file.unlink()

    with pytest.raises(Stopped, match=r"“wheels/thư viện\.whl” thiếu hoặc hỏng"):
        require_whole(tmp_path)


def test_the_embeddable_python_is_told_where_to_look_once(tmp_path: Path) -> None:
    settings = tmp_path / "python312._pth"
    settings.write_text("python312.zip\n.\n\n# Uncomment to run site.main() automatically\n#import site\n")

    open_embedded(settings)
    once = settings.read_text(encoding="utf-8")
    open_embedded(settings)

    assert once.splitlines()[-2:] == ["Lib\\site-packages", "import site"]
    assert settings.read_text(encoding="utf-8") == once


@pytest.mark.parametrize("file", sorted(LAUNCHERS.iterdir()), ids=lambda path: path.name)
def test_what_cmd_reads_is_the_same_in_every_code_page(file: Path) -> None:
    assert file.read_bytes().isascii()
