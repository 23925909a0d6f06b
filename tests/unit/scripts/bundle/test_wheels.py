"""What a bundle must hold is judged as the machine would that it is for, and every part has an accepted licence."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.bundle.licences import NotAccepted, licence_files
from scripts.bundle.targets import targets
from scripts.bundle.wheels import Wheel

WINDOWS, LINUX = (
    next(one.environment for one in targets() if one.name == name)
    for name in ("windows-x64-py3.11", "linux-x64-py3.11")
)


def wheel(folder: Path, name: str, *lines: str, text: str = "LICENSE") -> Wheel:
    """A wheel that says these lines of itself."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        head = f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n"
        archive.writestr(f"{name}-1.0.dist-info/METADATA", head + "".join(f"{line}\n" for line in lines))
        archive.writestr(f"{name}-1.0.dist-info/{text}", "the text")
    return Wheel(path)


def names(needed: Iterator[object]) -> list[str]:
    return [str(one).partition(";")[0].strip() for one in needed]


def test_what_windows_alone_needs_is_needed_there_alone(tmp_path: Path) -> None:
    asked = wheel(tmp_path, "click", 'Requires-Dist: colorama; platform_system == "Windows"', "Requires-Dist: every")

    assert names(asked.needs(frozenset(), WINDOWS)) == ["colorama", "every"]
    assert names(asked.needs(frozenset(), LINUX)) == ["every"]


def test_what_an_extra_needs_is_needed_with_it_alone(tmp_path: Path) -> None:
    asked = wheel(tmp_path, "pwdlib", 'Requires-Dist: argon2-cffi>=23; extra == "argon2"')

    assert names(asked.needs(frozenset(), LINUX)) == []
    assert names(asked.needs(frozenset({"argon2"}), LINUX)) == ["argon2-cffi>=23"]


def test_an_old_python_may_need_more(tmp_path: Path) -> None:
    asked = wheel(tmp_path, "anyio", 'Requires-Dist: typing_extensions; python_version < "3.13"')
    newest = next(one.environment for one in targets() if one.name == "linux-x64-py3.13")

    assert names(asked.needs(frozenset(), LINUX)) == ["typing_extensions"]
    assert names(asked.needs(frozenset(), newest)) == []


def test_every_part_is_listed_with_its_licence_and_text(tmp_path: Path) -> None:
    files = dict(licence_files([wheel(tmp_path, "part", "License-Expression: MIT AND BSD-3-Clause")]))

    assert files["part-1.0/LICENSE"] == b"the text"
    assert "part,1.0,MIT AND BSD-3-Clause,part-1.0" in files["GIAY-PHEP.csv"].decode("utf-8-sig")


@pytest.mark.parametrize(
    ("said", "text"),
    [("License-Expression: GPL-3.0-only", "LICENSE"), ("Summary: says nothing", "LICENSE"), ("License: MIT", "x.txt")],
)
def test_a_part_of_another_licence_or_without_its_text_stops_the_build(tmp_path: Path, said: str, text: str) -> None:
    with pytest.raises(NotAccepted):
        list(licence_files([wheel(tmp_path, "part", said, text=text)]))
