"""A bundle installs itself where there is no network, and what it makes is what the source makes."""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError
from scripts.bundle.building import build, build_guides
from scripts.bundle.targets import targets
from scripts.bundle.wheelhouse import NotToBeHad

TARGET = next((one for one in targets() if one.name == f"linux-x64-py3.{sys.version_info.minor}"), None)

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux" or TARGET is None, reason="no bundle is built for this machine"),
]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle for this machine, unpacked into a folder whose name is like those of offices."""
    assert TARGET is not None
    folder = tmp_path_factory.mktemp("bộ cài")
    try:
        build_guides(folder / "guides")
        bundle = build(TARGET, folder / "guides", folder)
    except ConfigurationError as error:
        pytest.skip(str(error))
    except NotToBeHad as error:
        pytest.skip(f"wheels are not to be had: {error}")
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder / bundle.stem


def offline(*command: str | Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command in a bare environment, without a network where this user may be cut off from it."""
    cut_off = ["unshare", "--net", "--map-root-user"]
    known = shutil.which("unshare") is not None
    able = known and subprocess.run([*cut_off, "true"], check=False, capture_output=True).returncode == 0
    environment = {"PATH": f"{Path(sys.base_prefix, 'bin')}:/usr/bin:/bin", "HOME": str(folder)}
    words = [*(cut_off if able else []), *map(str, command)]
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_it_installs_offline_and_makes_the_same_document(
    unpacked: Path, reports: Mapping[str, bytes], tmp_path: Path
) -> None:
    installed = offline("/bin/sh", unpacked / "cai-dat.sh", folder=tmp_path)
    assert installed.returncode == 0, installed.stderr
    assert "Đã cài xong" in installed.stdout
    assert "Phần “web”: đã cài" in installed.stdout

    gen = ("/bin/sh", unpacked / "gen")
    started = offline(*gen, "init", "bao-cao", folder=tmp_path)
    made = offline(*gen, "make", "annual", "lao-cai", "--year", "2024", folder=tmp_path / "bao-cao")

    assert (started.returncode, made.returncode) == (0, 0), made.stderr
    assert (tmp_path / "bao-cao/output/annual/2024/lao-cai.docx").read_bytes() == reports["lao-cai"]


def test_it_carries_guides_licences_and_sums(unpacked: Path) -> None:
    listed = (unpacked / "SHA256SUMS").read_text(encoding="utf-8")

    assert (unpacked / "huong-dan.pdf").read_bytes().startswith(b"%PDF")
    assert "giay-phep/GIAY-PHEP.csv" in listed
    assert len(list((unpacked / "wheels").glob("*.whl"))) == listed.count(".whl")
