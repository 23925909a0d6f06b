"""Put a bundle together: wheels, installer, launchers, guides, licences, sums."""

import json
import shutil
import tempfile
from pathlib import Path

from gen import __version__
from scripts.bundle.guide import as_pdf
from scripts.bundle.licences import licence_files
from scripts.bundle.own_wheel import ROOT, build_wheel
from scripts.bundle.packing import pack, write_sums
from scripts.bundle.targets import HERE, Target, table
from scripts.bundle.wheelhouse import gather

_NAME = "gen-1439"
_GUIDES = {"huong-dan": "docs/huong-dan.md", "cai-dat": "docs/install.md"}
_WINDOWS_TEXTS = (".cmd", ".txt")
_CARRIED = "carried"
_PLACE = "{python}"
"""Stands in the launchers for the Python that the wheels are for."""


class TooLarge(Exception):
    """A bundle is larger than the table allows."""


def build_guides(folder: Path) -> None:
    """Write the guides that every bundle holds into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in _GUIDES.items():
        as_pdf(ROOT / page, folder, name)


def build(target: Target, guides: Path, folder: Path) -> Path:
    """Write the bundle of a target into ``folder`` and return it.

    Raises NotToBeHad, NotAccepted, or TooLarge.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gen-bundle-") as scratch:
        top = Path(scratch, f"{_NAME}-{__version__}-{target.name}")
        wheels = top / "wheels"
        wheels.mkdir(parents=True)
        own = build_wheel(Path(scratch, "source"), wheels)
        gathered = gather(own, target, wheels)
        for name, content in licence_files(gathered):
            (top / "giay-phep" / name).parent.mkdir(parents=True, exist_ok=True)
            (top / "giay-phep" / name).write_bytes(content)
        shutil.copytree(guides, top, dirs_exist_ok=True)
        _write_launchers(target, top)
        write_sums(top)
        return _require_small(pack(top, folder / f"{top.name}.zip"))


def _write_launchers(target: Target, top: Path) -> None:
    shutil.copytree(HERE / _CARRIED, top / "bo-cai" / _CARRIED, ignore=shutil.ignore_patterns("__pycache__"))
    requirement = f"{_NAME}[{','.join(target.extras)}]=={__version__}"
    about = {"system": target.system, "python": target.python, "version": __version__, "requirement": requirement}
    (top / "bo-cai/goi.json").write_text(json.dumps(about, indent=1), encoding="utf-8")
    for folder, place in (("common", top), (target.launchers, top), ("said", top / "bo-cai")):
        for path in sorted((HERE / "files" / folder).iterdir()):
            ends = "\r\n" if path.suffix in _WINDOWS_TEXTS else "\n"
            text = path.read_text(encoding="utf-8").replace(_PLACE, target.python)
            (place / path.name).write_text(text, encoding="utf-8", newline=ends)


def _require_small(bundle: Path) -> Path:
    size, most = bundle.stat().st_size / 1_000_000, table()["most_mb"]
    if size > most:
        raise TooLarge(f"{bundle.name}: {size:.0f} MB, at most {most} MB")
    return bundle
