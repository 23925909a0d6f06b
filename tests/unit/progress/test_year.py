from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from gen.domain.tables import AgencyTables, InstrumentRow, ParagraphRow, TaskStatus
from gen.programme.forms.shared import shared_tables
from gen.progress import assess_year, nothing_reported
from gen.progress.model import Attainment, MissingFigure, YearProgress
from tests.support.figures import MEASURES, SmallProgramme, budget, count, publicity, ratio, tables, task, training


def assess(current: AgencyTables, previous: AgencyTables | None = None) -> YearProgress:
    return assess_year(current, previous, SmallProgramme())


def test_a_ratio_is_computed_and_held_against_its_target() -> None:
    trained = assess(tables(indicators=(ratio(846, 1000),))).indicators[0]

    assert (trained.result.number, trained.target, trained.gap) == (Decimal("84.60"), Decimal(100), Decimal("-15.40"))
    assert trained.attainment is Attainment.ON_TRACK


def test_an_estimated_row_marks_its_terms_and_its_rate() -> None:
    trained = assess(tables(indicators=(ratio(846, 1000, estimated=True),))).indicators[0]

    assert trained.numerator.estimated
    assert trained.denominator.estimated
    assert trained.result.estimated


def test_the_agencys_own_target_of_the_year_stands_beside_that_of_the_programme() -> None:
    trained = assess(tables(indicators=(ratio(846, 1000, target=85),))).indicators[0]

    assert (trained.target, trained.year_target) == (Decimal(100), Decimal(85))


def test_a_ratio_without_its_denominator_is_unknown_and_listed() -> None:
    progress = assess(tables(indicators=(ratio(846, None), count("CT03", 1), count("CT06", 0), count("CT10", 4))))

    assert progress.indicators[0].result.missing
    assert progress.indicators[0].attainment is Attainment.UNKNOWN
    assert progress.missing == (MissingFigure(2024, "Chỉ tiêu", "CT01", "Mẫu số"),)


def test_every_indicator_of_the_programme_is_there_whether_reported_or_not() -> None:
    progress = assess(tables(indicators=(count("CT06", 3),)))

    assert [indicator.code for indicator in progress.indicators] == ["CT01", "CT03", "CT06", "CT10"]
    assert progress.indicators[3].result.missing


def test_a_rate_is_compared_in_points_and_a_count_in_per_cent() -> None:
    before = tables(year=2023, indicators=(ratio(80, 100), count("CT06", 8)))

    rate, _plan, meetings, _experts = assess(tables(indicators=(ratio(85, 100), count("CT06", 9))), before).indicators

    assert rate.change is not None
    assert meetings.change is not None
    assert (rate.change.absolute, rate.change.relative, rate.change.against_year) == (Decimal(5), None, 2023)
    assert (meetings.change.absolute, meetings.change.relative) == (Decimal(1), Decimal("12.50"))


def test_without_a_year_before_nothing_is_compared() -> None:
    progress = assess(tables(indicators=(ratio(85, 100),)))

    assert progress.indicators[0].change is None
    assert progress.training.change_in_classes is None


def test_tasks_are_counted_by_group_and_status() -> None:
    rows = (task("2đ", TaskStatus.DONE), task("1a", TaskStatus.DONE), task("1a", TaskStatus.ONGOING))

    first, second = assess(tables(tasks=rows)).groups

    assert (first.total, first.counts[TaskStatus.DONE], first.counts[TaskStatus.ONGOING]) == (2, 1, 1)
    assert first.not_taken_up == ("1b",)
    assert second.total == 1


def test_a_task_whose_time_is_over_at_the_cut_off_is_overdue_unless_done() -> None:
    over, cutoff = date(2024, 11, 30), date(2024, 12, 5)
    rows = (
        task("1a", TaskStatus.ONGOING, over),
        task("1b", TaskStatus.DONE, over),
        task("1b", TaskStatus.PLANNED, cutoff),
    )

    group = assess(tables(tasks=rows, as_of=cutoff)).groups[0]

    assert [row.code for row in group.overdue_tasks] == ["1a"]
    assert group.overdue == 1


def test_a_code_that_the_decision_does_not_have_goes_by_its_first_digit_and_never_stops_the_work() -> None:
    rows = (task("2z", TaskStatus.DONE), task("TC1", TaskStatus.DONE), task("", TaskStatus.DONE))

    first, second = assess(tables(tasks=rows)).groups

    assert (first.total, second.total) == (0, 1)


def test_the_cut_off_is_14_december_where_the_tables_name_none() -> None:
    assert assess(tables()).cutoff == date(2024, 12, 14)


def test_a_task_without_a_status_is_unknown_and_listed() -> None:
    progress = assess(tables(tasks=(task("1a", None),)))

    assert (progress.groups[0].unknown, progress.groups[0].total) == (1, 1)
    assert MissingFigure(2024, "Nhiệm vụ", "1a", "Trạng thái") in progress.missing


def test_classes_are_added_by_topic_and_the_unreported_one_is_named() -> None:
    rows = (training("Lớp 1", "ASEAN", 30, 60), training("Lớp 2", "ASEAN", None, 40), training("Lớp 3", "Khác", 5, 5))

    result = assess(tables(trainings=rows)).training

    assert (result.classes.number, result.people.number, result.attendances.number) == (
        Decimal(3),
        Decimal(35),
        Decimal(105),
    )
    assert result.people.lacking == ("Lớp 2",)
    assert [(topic.topic, topic.classes, topic.people.number) for topic in result.by_topic] == [
        ("ASEAN", 2, Decimal(30)),
        ("Khác", 1, Decimal(5)),
    ]


def test_a_topic_is_written_as_the_programme_offers_it_and_another_as_it_was_typed() -> None:
    programme = SmallProgramme(measures=replace(MEASURES, topics=("Ngoại ngữ", "Khác")))
    rows = (training("Lớp 1", "NGOẠI  NGU", 30, 60), training("Lớp 2", "Ngoại ngữ", 5, 5), training("Lớp 3", "X", 1, 1))

    result = assess_year(tables(trainings=rows), None, programme).training

    assert [(topic.topic, topic.classes) for topic in result.by_topic] == [("Ngoại ngữ", 2), ("X", 1)]
    assert [row.topic for row in result.rows] == ["Ngoại ngữ", "Ngoại ngữ", "X"]


def test_classes_are_compared_with_the_year_before() -> None:
    before = tables(year=2023, trainings=(training("Lớp 1", "ASEAN", 10, 10),))
    now = tables(trainings=(training("Lớp 1", "ASEAN", 10, 15), training("Lớp 2", "ASEAN", 10, 10)))

    result = assess(now, before).training

    assert result.change_in_classes is not None
    assert result.change_in_attendances is not None
    assert result.change_in_classes.relative == 100
    assert result.change_in_attendances.absolute == 15


def test_a_table_handed_in_without_a_row_counts_as_zero_and_one_not_handed_in_as_missing() -> None:
    empty, absent = assess(tables()), assess(tables(absent=("trainings", "instruments")))

    assert (empty.training.classes.number, empty.instrument_count.number) == (Decimal(0), Decimal(0))
    assert absent.training.classes.missing
    assert absent.training.attendances.missing
    assert absent.instrument_count.missing
    assert MissingFigure(2024, "Tập huấn") in absent.missing


def test_money_is_added_and_the_rate_rests_on_the_lines_that_have_both_figures() -> None:
    rows = (budget("Ngân sách địa phương", 200, 150), budget("Đối tác, tài trợ", 100, None))

    progress = assess(tables(budget=rows))

    assert (progress.budget_total.planned.number, progress.budget_total.spent.number) == (Decimal(300), Decimal(150))
    assert progress.budget_total.spent.lacking == ("Đối tác, tài trợ",)
    assert (progress.budget_total.rate.number, progress.budget_total.rate.lacking) == (
        Decimal(75),
        ("Đối tác, tài trợ",),
    )


def test_publicity_is_added_over_its_forms() -> None:
    progress = assess(tables(publicity=(publicity("Hội nghị", 3, 200), publicity("Tin, bài", 0, None))))

    assert (progress.publicity_total.quantity.number, progress.publicity_total.audience.lacking) == (
        Decimal(3),
        ("Tin, bài",),
    )


def test_paragraphs_are_gathered_by_section_however_it_is_capitalised() -> None:
    rows = (ParagraphRow("Ưu điểm", "Một."), ParagraphRow("Hạn chế", "Hai."), ParagraphRow("ưu điểm ", "Ba."))

    assert assess(tables(paragraphs=rows)).paragraphs == {"ưu điểm": ("Một.", "Ba."), "hạn chế": ("Hai.",)}


def test_instruments_are_counted() -> None:
    rows = (InstrumentRow("1/KH-UBND", date(2024, 1, 5), "UBND", "Kế hoạch"),)

    assert assess(tables(instruments=rows)).instrument_count.number == 1


def test_an_agency_that_handed_in_nothing_has_no_figure_and_each_table_is_listed() -> None:
    progress = assess_year(nothing_reported("lao-cai", 2024, shared_tables()), None, SmallProgramme())

    assert all(indicator.result.missing for indicator in progress.indicators)
    assert not any(group.reported for group in progress.groups)
    assert progress.budget_total.spent.missing
    assert progress.publicity_total.audience.missing
    assert [figure.table for figure in progress.missing] == [
        "Chỉ tiêu",
        "Nhiệm vụ",
        "Tập huấn",
        "Văn bản",
        "Tuyên truyền",
        "Kinh phí",
        "Nội dung",
    ]


def test_tasks_done_before_the_year_are_told_from_those_done_in_it() -> None:
    done = TaskStatus.DONE
    rows = (task("1a", done, date(2022, 6, 30)), task("1b", done, date(2024, 6, 30)), task("2đ", done))
    groups = assess_year(tables(year=2024, tasks=rows), None, SmallProgramme()).groups

    assert [(group.done_earlier, group.done_in_year, group.counts[done]) for group in groups] == [(1, 1, 2), (0, 0, 1)]
