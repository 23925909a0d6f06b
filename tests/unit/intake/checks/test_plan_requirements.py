"""The five requirements of a plan: what falls short of each is told at its cell, with the letter that asks for it."""

import copy
from datetime import date
from pathlib import Path

import pytest

from gen.programme import Programme
from tests.support.programme_checks import check, places
from tests.support.reported import Rows

PLANNED = ("Báo cáo", "Đã lên kế hoạch", "", "")
PLAN: dict[str, Rows] = {
    "tasks": [
        [f"{group}a", "Nhiệm vụ của tỉnh", "Sở Nội vụ", "", date(2019, 5, 1), date(2019, 11, 1), *PLANNED]
        for group in range(1, 6)
    ],
    "instruments": [["45/KH-UBND", "20/06/2019", "UBND tỉnh Lào Cai", "Kế hoạch thực hiện Đề án 1439"]],
    "budget": [["Ngân sách địa phương", 100, 0, ""]],
    "paragraphs": [["Chỉ đạo", "Gắn với chức năng, nhiệm vụ của ngành và chương trình công tác trên địa bàn."]],
}


def plan_codes(programme: Programme, folder: Path, plan: dict[str, Rows]) -> set[tuple[str, str | None]]:
    return {place for place in places(check(programme, folder, plan, year=2019)) if place[0].startswith("TAB4")}


def test_plan_that_meets_the_five_requirements_has_no_finding(programme: Programme, tmp_path: Path) -> None:
    assert plan_codes(programme, tmp_path, PLAN) == set()


def test_a_body_below_a_province_need_not_plan_for_every_group(programme: Programme, tmp_path: Path) -> None:
    plan = {**PLAN, "tasks": PLAN["tasks"][1:]}
    found = {
        agency: {place[0] for place in places(check(programme, tmp_path / agency, plan, year=2019, agency=agency))}
        for agency in ("lao-cai", "lao-cai.sct")
    }

    assert "TAB407" in found["lao-cai"]
    assert "TAB407" not in found["lao-cai.sct"]


def without(key: str, row: int, column: int) -> dict[str, Rows]:
    plan = copy.deepcopy(PLAN)
    plan[key][row][column] = ""
    return plan


PLANS: dict[str, tuple[dict[str, Rows], tuple[str, str | None]]] = {
    "no field or area": (
        {
            **PLAN,
            "paragraphs": [["Chỉ đạo", "Theo chức năng."]],
            "tasks": [[*row[:1], "Việc", *row[2:]] for row in PLAN["tasks"]],
        },
        ("TAB401", "A1"),
    ),
    "not tied to functions": ({**PLAN, "paragraphs": [["Chỉ đạo", "Trên địa bàn."]]}, ("TAB402", "A1")),
    "task without owner": (without("tasks", 0, 2), ("TAB403", "D2")),
    "task without product": (without("tasks", 1, 6), ("TAB403", "H3")),
    "no funding": ({**PLAN, "budget": []}, ("TAB404", None)),
    "issued late": (
        {**PLAN, "instruments": [["45/KH-UBND", "20/09/2019", "UBND", "Kế hoạch thực hiện Đề án 1439"]]},
        ("TAB405", "C2"),
    ),
    "not issued": ({**PLAN, "instruments": [["1/CV", "20/05/2019", "UBND", "Mời họp"]]}, ("TAB406", "A1")),
    "a group left out": ({**PLAN, "tasks": PLAN["tasks"][1:]}, ("TAB407", "A1")),
}


@pytest.mark.parametrize(("plan", "expected"), PLANS.values(), ids=list(PLANS))
def test_plan_that_falls_short_is_told(
    plan: dict[str, Rows], expected: tuple[str, str | None], programme: Programme, tmp_path: Path
) -> None:
    assert expected[0] in {code for code, _cell in plan_codes(programme, tmp_path, plan)}
    if expected[1]:
        assert expected in plan_codes(programme, tmp_path, plan)


def test_a_finding_on_a_plan_cites_the_letter_that_the_programme_names(programme: Programme, tmp_path: Path) -> None:
    found = check(programme, tmp_path, without("tasks", 0, 2), year=2019)

    clauses = {finding.clause for finding in found if finding.code == "TAB403"}
    assert clauses == {"Công văn số 1226/BNV-HTQT ngày 25/3/2019, yêu cầu 3"}
