"""A name that is made is one that Windows keeps as it is, however odd the text it is made of."""

import ntpath
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.domain.file_names import is_usable, usable

DEVICES = ("CON", "prn", "Aux", "NUL", "com1", "LPT9", "COM¹", "aux.bao-cao", "nul .x")


def reserved(name: str) -> bool:
    """Ask the standard library, which knows Windows' list too; from Python 3.13 on by another name."""
    asked = getattr(ntpath, "isreserved", None)
    return bool(asked(name)) if asked else PureWindowsPath(name).is_reserved()


@pytest.mark.parametrize("name", DEVICES)
def test_the_name_of_a_device_is_never_used(name: str) -> None:
    assert not is_usable(name)
    assert not is_usable(f"{name}.docx")
    assert is_usable(f"{usable(name)}.docx")


@pytest.mark.parametrize("name", ["báo cáo.", "báo cáo ", "a:b", "tỉnh\\xã", "tỉnh/xã", "a\tb", "hỏi?", ""])
def test_what_windows_drops_or_forbids_is_not_usable(name: str) -> None:
    assert not is_usable(name)


@pytest.mark.parametrize(
    "name", ["Thừa Thiên - Huế.docx", "console.docx", "com10.docx", "aux-2024.docx", "báo.cáo.xlsx"]
)
def test_names_of_an_office_are_kept_as_they_are(name: str) -> None:
    assert is_usable(name)
    assert usable(name) == name


def test_a_long_name_is_cut_at_a_letter_within_what_linux_holds() -> None:
    cut = usable("ướ" * 200)

    assert len(cut.encode()) <= 200
    assert set(cut) == {"ư", "ớ"}


@given(st.text() | st.sampled_from(DEVICES))
def test_every_name_made_is_usable_and_stays_in_its_folder(text: str) -> None:
    made = usable(text)

    assert not made or is_usable(made)
    assert not made or PureWindowsPath(f"{made}.docx").name == f"{made}.docx"
    assert not reserved(f"{made}.docx")
