"""Last year's report with another year on it is told by its figures."""

from typing import Any

import pytest
from msgspec.structs import replace

from gen.domain.diagnostic import Severity
from gen.domain.tables import AgencyTables
from gen.intake.checks.same_figures import check_same_figures
from tests.support.figures import SmallProgramme, budget, count, publicity, ratio, tables, training

SENT: dict[str, Any] = {
    "indicators": (ratio(80, 100), count("CT03", 1), count("CT06", 4), count("CT10", 2)),
    "publicity": (publicity("Hội nghị", 4, 150),),
    "budget": (budget("Ngân sách địa phương", 350, 320),),
    "trainings": (training("Lớp", "Chủ đề", 40, 45),),
}


def found(now: AgencyTables, before: AgencyTables) -> list[str]:
    return [finding.code for finding in check_same_figures(now, before, SmallProgramme().indicators)]


def test_a_report_with_all_figures_of_last_year_is_an_error() -> None:
    now, before = tables(year=2025, **SENT), tables(**SENT)

    (finding,) = check_same_figures(now, before, SmallProgramme().indicators)

    assert (finding.code, finding.severity) == ("TAB195", Severity.ERROR)
    assert "năm 2024" in finding.message


def test_tables_that_one_of_the_years_lacks_do_not_hide_it() -> None:
    now = tables(year=2025, **{key: rows for key, rows in SENT.items() if key != "budget"})

    assert found(now, tables(**SENT)) == ["TAB195"]


def test_figures_that_are_said_to_have_stayed_are_a_warning() -> None:
    noted = (replace(ratio(80, 100), note="Biên chế không đổi"), *SENT["indicators"][1:])

    assert found(tables(year=2025, **{**SENT, "indicators": noted}), tables(**SENT)) == ["TAB196"]


def test_one_figure_of_many_changed_is_a_warning() -> None:
    now = tables(year=2025, **{**SENT, "budget": (budget("Ngân sách địa phương", 350, 321),)})

    assert found(now, tables(**SENT)) == ["TAB197"]


@pytest.mark.parametrize(
    "rows",
    [
        {"indicators": (ratio(80, 100), count("CT03", 1), count("CT06", 0), count("CT10", 2))},  # nothing done
        {"indicators": (ratio(None, None), count("CT06", None))},
        {"indicators": (count("CT06", 0),), "publicity": (), "budget": (budget("Ngân sách địa phương", 0, 0),)},
    ],
)
def test_a_year_in_which_nothing_was_done_is_no_copy(rows: dict[str, Any]) -> None:
    assert found(tables(year=2025, **rows), tables(**rows)) == []


def test_a_year_with_new_work_is_no_copy() -> None:
    now = tables(
        year=2025,
        indicators=(ratio(85, 100), count("CT03", 1), count("CT06", 6), count("CT10", 2)),
        publicity=(publicity("Hội nghị", 6, 220),),
        budget=(budget("Ngân sách địa phương", 350, 330),),
        trainings=(training("Lớp", "Chủ đề", 42, 50),),
    )

    assert found(now, tables(**SENT)) == []


def test_one_figure_that_stayed_is_worth_a_warning_alone() -> None:
    rows: dict[str, Any] = {"indicators": (count("CT06", 2),)}

    assert found(tables(year=2025, **rows), tables(**rows)) == ["TAB196"]
