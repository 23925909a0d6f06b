"""Who leads is said fairly: those with one rate are named together or not at all."""

import pytest

from gen.documents.indicators import indicator_views
from gen.documents.national import national_goals
from gen.programme import Programme
from gen.progress import Unit, assess_nation
from tests.support.figures import SmallProgramme, ratio, tables


def leaders(programme: Programme, tops: list[int]) -> str:
    units = [Unit(f"u{place}", f"U{place}", "province") for place in range(len(tops))]
    reported = {
        unit.id: tables(unit.id, 2024, indicators=(ratio(top, 100),)) for unit, top in zip(units, tops, strict=True)
    }
    nation = assess_nation({2024: units}, 2024, lambda agency, year: reported.get(agency), SmallProgramme())
    indicators = indicator_views(nation.whole.indicators, programme, programme.deadline("annual").last_day(2024))
    return national_goals(nation, indicators, "bộ, ngành, địa phương")[0].leaders


@pytest.mark.parametrize(
    ("tops", "said"),
    [
        ([90, 80, 70], "U0 (90%), U1 (80%) và U2 (70%)"),
        ([100] * 7 + [50], ""),
        ([60] * 7 + [50], "07 bộ, ngành, địa phương đạt 60%"),
        ([100, 90, 90, 90, 90, 90], "U0 (100%)"),
    ],
    ids=["few", "all who met the target", "more share the highest than are named", "a tie that does not fit"],
)
def test_the_best_are_named_or_counted(programme: Programme, tops: list[int], said: str) -> None:
    assert leaders(programme, tops) == said
