"""The lowest declared versions, for a run of the tests against them."""

from pathlib import Path

from scripts.floors import floors

SETUP = """
[options]
install_requires =
    babel>=2.14
    docxtpl==0.20.2
[options.extras_require]
postgres = psycopg[binary]>=3.1
dev =
    pytest>=8.2
"""


def test_every_floor_but_those_of_development_becomes_a_constraint(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text(SETUP, encoding="utf-8")

    assert floors(tmp_path / "setup.cfg") == ("babel==2.14", "psycopg==3.1")
