"""A released version is told of and kept: its section in the changelog, one of everything that it stores."""

from gen import __version__
from tests.support.cli import ROOT


def test_the_version_has_its_section_in_the_changelog_below_what_is_not_released() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

    assert -1 < changelog.find("## [Unreleased]") < changelog.find(f"## [{__version__}]")


def test_what_the_version_stores_is_kept_for_later_ones() -> None:
    assert (ROOT / "tests/data/earlier" / __version__ / "register.sqlite3").is_file()
