"""Every kind of document is named wherever people look for it: help, README, guide, the data file."""

from pathlib import Path

import pytest

from gen.cli.argument_help import KIND
from gen.documents.kinds import KINDS
from gen.domain.document import Behaviour
from gen.programme import load_programme

ROOT = Path(__file__).resolve().parents[2]
PROGRAMME = load_programme(ROOT / "data", "1439")
PLACES = {
    "the help": KIND[1],
    "the README": (ROOT / "README.md").read_text(encoding="utf-8"),
    "the guide": (ROOT / "docs/huong-dan.md").read_text(encoding="utf-8"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", Behaviour)
def test_a_kind_and_its_vietnamese_name_are_told(kind: Behaviour, place: str) -> None:
    aliases = PROGRAMME.kind(kind.value).aliases
    in_table = f"| `{kind.value}` | {', '.join(f'`{alias}`' for alias in aliases)} |"
    wanted = f"{kind.value} ({', '.join(aliases)})" if place == "the help" else in_table

    assert wanted in PLACES[place], f"{place} lacks “{wanted}”"


def test_the_registry_and_the_data_file_have_the_same_kinds() -> None:
    assert set(KINDS) == set(Behaviour) == {Behaviour(spec.kind) for spec in PROGRAMME.kinds}
