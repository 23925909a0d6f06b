import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from gen.domain.tables import TaskRow, TaskStatus
from gen.progress import merge_tables
from gen.progress.task_merging import combine_statuses, left_undone, told_by_agency
from tests.support.figures import tables, task


def test_a_task_of_several_units_says_which_unit_speaks() -> None:
    row = task("1a", TaskStatus.DONE)
    parts = (
        tables("lao-cai", tasks=(replace(row, result="Mở 2 lớp."),)),
        tables("yen-bai", tasks=(replace(row, result="Mở 3 lớp."),)),
    )

    merged = merge_tables("lao-cai", 2024, parts, {"lao-cai": "Lào Cai", "yen-bai": "Yên Bái"})

    assert [row.result for row in merged.tasks] == ["Lào Cai: Mở 2 lớp. Yên Bái: Mở 3 lớp"]


@pytest.mark.parametrize(
    ("other", "beside"),
    [
        ((), ""),
        ((task("1a", TaskStatus.PLANNED),), ""),
        ((task("1a", TaskStatus.DONE),), ". Yên Bái: Chưa có kết quả được báo cáo"),
    ],
    ids=["without the task", "only planned", "without a result"],
)
def test_what_one_of_several_units_did_is_not_said_of_all(other: tuple[TaskRow, ...], beside: str) -> None:
    own = replace(task("1a", TaskStatus.DONE), result="Mở 2 lớp.")
    parts = (tables("lao-cai", tasks=(own,)), tables("yen-bai", tasks=other))

    merged = merge_tables("lao-cai", 2024, parts, {"lao-cai": "Lào Cai", "yen-bai": "Yên Bái"})

    assert [row.result for row in merged.tasks] == [f"Lào Cai: Mở 2 lớp{beside}"]


def test_an_agency_that_leads_a_task_in_several_units_is_named_once() -> None:
    row = task("1a", TaskStatus.DONE)
    parts = (
        tables("lao-cai", tasks=(replace(row, lead="Sở Nội vụ; Sở Ngoại vụ"),)),
        tables("yen-bai", tasks=(replace(row, lead="Sở Nội vụ; Thanh tra tỉnh"),)),
    )

    merged = merge_tables("lao-cai", 2024, parts)

    assert [row.lead for row in merged.tasks] == ["Sở Nội vụ; Sở Ngoại vụ; Thanh tra tỉnh"]


def test_the_status_of_several_units_follows_the_stated_rule() -> None:
    done, ongoing, planned = TaskStatus.DONE, TaskStatus.ONGOING, TaskStatus.PLANNED
    regular, dropped = TaskStatus.REGULAR, TaskStatus.DROPPED

    assert combine_statuses((done, done)) is done
    assert combine_statuses((done, planned)) is ongoing
    assert combine_statuses((done, regular)) is regular
    assert combine_statuses((planned, dropped)) is planned
    assert combine_statuses((dropped, dropped)) is dropped
    assert combine_statuses((regular, ongoing)) is ongoing
    assert combine_statuses((ongoing, None)) is None


@settings(max_examples=50)
@given(st.lists(st.none() | st.sampled_from(TaskStatus), min_size=2, max_size=6), st.data())
def test_statuses_combine_the_same_in_any_grouping(statuses: list[TaskStatus | None], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(statuses) - 1))

    grouped = combine_statuses((combine_statuses(statuses[:cut]), combine_statuses(statuses[cut:])))

    assert grouped == combine_statuses(statuses)


def test_a_task_that_one_unit_left_undone_says_so_with_its_cause_beside_what_the_others_did() -> None:
    dropped = replace(task("1a", TaskStatus.DROPPED), cause="Chưa có kinh phí.")
    done = replace(task("1a", TaskStatus.DONE), result="Mở 3 lớp")
    names = {"lao-cai": "Lào Cai", "yen-bai": "Yên Bái"}

    apart = merge_tables(
        "lao-cai", 2021, (tables("yen-bai", tasks=(done,)), tables("lao-cai", tasks=(dropped,))), names
    )
    alike = merge_tables("lao-cai", 2021, tuple(tables(each, tasks=(dropped,)) for each in names), names)

    assert apart.tasks[0].result == "Yên Bái: Mở 3 lớp. Lào Cai: Không thực hiện (nguyên nhân: chưa có kinh phí)"
    assert (alike.tasks[0].status, alike.tasks[0].result) == (TaskStatus.DROPPED, "")
    assert alike.tasks[0].cause == "Chưa có kinh phí"


def test_why_several_units_left_a_task_undone_is_said_behind_the_name_of_each() -> None:
    causes = {"lao-cai": "Biên giới đóng cửa.", "yen-bai": "Sở Nội vụ thiếu người"}
    names = {"lao-cai": "Lào Cai", "yen-bai": "Yên Bái"}
    parts = [tables(id_, tasks=(replace(task("1a", TaskStatus.DROPPED), cause=why),)) for id_, why in causes.items()]

    (row,) = merge_tables("lao-cai", 2021, tuple(parts), names).tasks

    assert row.cause == "Lào Cai: biên giới đóng cửa; Yên Bái: Sở Nội vụ thiếu người"
    assert left_undone(row) == f"Không thực hiện (nguyên nhân: {row.cause})"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Yên Bái: Mở 3 lớp. Lào Cai: Mở lớp ở Sa Pa. Có 40 người",
            [("Yên Bái", "Mở 3 lớp"), ("Lào Cai", "Mở lớp ở Sa Pa. Có 40 người")],
        ),
        ("Yên Bái, Lào Cai: Mở 3 lớp", [("Yên Bái, Lào Cai", "Mở 3 lớp")]),
        ("Mở 3 lớp tại Lào Cai: tốt", [("", "Mở 3 lớp tại Lào Cai: tốt")]),
        ("", []),
    ],
    ids=["one each", "together", "shared", "nothing"],
)
def test_what_several_agencies_told_is_taken_apart_again(text: str, parts: list[tuple[str, str]]) -> None:
    assert list(told_by_agency(text, ("Yên Bái", "Lào Cai"))) == parts


def test_what_an_agency_that_was_always_itself_told_is_one_text() -> None:
    assert list(told_by_agency("Lào Cai: Mở 3 lớp. Sa Pa: 2", ())) == [("", "Lào Cai: Mở 3 lớp. Sa Pa: 2")]
