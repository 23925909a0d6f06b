"""The machines that bundles are built for: the table ``targets.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of machine and one Python, and the extras for it.

    ``platforms`` are tags of wheels, ``environment`` what markers are told.
    """

    system: str
    python: str
    extras: tuple[str, ...]
    platforms: tuple[str, ...]
    launchers: str
    environment: Mapping[str, str]

    @property
    def name(self) -> str:
        """How the target is called in the name of its zip: ``windows-x64-py3.12``."""
        return f"{self.system}-py{self.python}"


def targets() -> tuple[Target, ...]:
    """Return every target of the table."""
    return tuple(
        Target(
            row["system"],
            python,
            tuple(row["extras"]),
            tuple(row["platforms"]),
            row["launchers"],
            _environment(row["environment"], python),
        )
        for row in table()["target"]
        for python in row["pythons"]
    )


def table() -> Mapping[str, Any]:
    """Read the table."""
    return tomllib.loads((HERE / "targets.toml").read_text(encoding="utf-8"))


def _environment(known: Mapping[str, str], python: str) -> Mapping[str, str]:
    """Return what markers ask of a machine; patch level and kernel are not known, and nothing depends on them."""
    rest = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_version": "",
    }
    return {**rest, **known}
