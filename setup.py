"""What setup.cfg cannot say: the templates and data that travel with the program, every folder of them as it stands.

A year or a programme added to ``data/`` is in the next wheel without a list that somebody would have to extend.
"""

from collections.abc import Sequence
from pathlib import Path

from setuptools import setup

_SHARE = "share/gen-1439"
_GUIDES = ("docs/templates.md",)
_OFFICE = "gen.toml"
"""Which of the programmes is the usual one."""


def travelling() -> list[tuple[str, Sequence[str]]]:
    """Return pairs of the folder once installed and the files that go there."""
    found: list[tuple[str, Sequence[str]]] = []
    for top in (Path("templates"), Path("data")):
        for folder in sorted(path for path in (top, *top.rglob("*")) if path.is_dir()):
            files = sorted(
                path.as_posix() for path in folder.iterdir() if path.is_file() and not path.name.startswith((".", "~$"))
            )
            if files:
                found.append((f"{_SHARE}/{folder.as_posix()}", files))
    guides = [page for page in _GUIDES if Path(page).is_file()]  # a source without its pages builds all the same
    found += [(_SHARE, [file]) for file in (_OFFICE,) if Path(file).is_file()]
    return [*found, (f"{_SHARE}/docs", guides)] if guides else found


setup(data_files=travelling())
