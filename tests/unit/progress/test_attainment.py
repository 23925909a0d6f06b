from decimal import Decimal

import pytest

from gen.domain.measures import TargetPath
from gen.progress.attainment import PATH_RULES, attain, expected
from gen.progress.model import Attainment

PATH = TargetPath(2018, 2025)


@pytest.mark.parametrize(
    ("kind", "year", "result", "target", "attainment"),
    [
        ("ratio", 2022, "100", "100", Attainment.MET),
        ("ratio", 2025, "100.00", "100", Attainment.MET),
        ("ratio", 2025, "99.99", "100", Attainment.MISSED),
        ("ratio", 2022, "57.14", "100", Attainment.ON_TRACK),
        ("ratio", 2022, "51.43", "100", Attainment.ON_TRACK),
        ("ratio", 2022, "51.42", "100", Attainment.AT_RISK),
        ("ratio", 2024, "0", "100", Attainment.AT_RISK),
        ("binary", 2019, "1", "1", Attainment.MET),
        ("binary", 2019, "0", "1", Attainment.MISSED),
        ("ratio", 2022, None, "100", Attainment.UNKNOWN),
        ("count", 2022, "7", None, Attainment.NO_TARGET),
    ],
)
def test_a_result_is_held_against_its_target(
    kind: str, year: int, result: str | None, target: str | None, attainment: Attainment
) -> None:
    judged = attain(kind, year, Decimal(result) if result else None, Decimal(target) if target else None, PATH)

    assert judged is attainment


def test_the_line_runs_from_nothing_in_2018_to_the_target_in_2025() -> None:
    assert [expected(Decimal(70), year, PATH) for year in (2018, 2019, 2025)] == [0, 10, 70]


def test_every_share_of_the_line_has_a_rule() -> None:
    shares = [rule.share for rule in PATH_RULES]

    assert shares == sorted(shares, reverse=True)
    assert shares[-1] == 0
