from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from gen.domain.tables import AgencyTables, InstrumentRow
from gen.programme.forms.shared import shared_tables
from gen.progress import Unit, assess_year, merge_tables, nothing_reported, roll_up
from gen.progress.model import Attainment, MissingFigure
from tests.support.figures import SmallProgramme, budget, count, publicity, ratio, tables, training


def test_terms_are_added_and_percentages_never_averaged() -> None:
    merged = merge_tables(
        "lao-cai",
        2024,
        (tables("lao-cai", indicators=(ratio(90, 100),)), tables("yen-bai", indicators=(ratio(100, 900),))),
    )

    trained = assess_year(merged, None, SmallProgramme()).indicators[0]

    assert (trained.numerator.number, trained.denominator.number, trained.result.number) == (
        Decimal(190),
        Decimal(1000),
        Decimal(19),
    )


def test_a_unit_with_half_a_ratio_is_left_out_of_both_terms_and_named() -> None:
    merged = merge_tables(
        "lao-cai",
        2024,
        (tables("lao-cai", indicators=(ratio(90, 100),)), tables("yen-bai", indicators=(ratio(None, 900),))),
    )

    trained = assess_year(merged, None, SmallProgramme()).indicators[0]

    assert (trained.numerator.number, trained.denominator.number) == (Decimal(90), Decimal(100))
    assert trained.result.lacking == ("yen-bai",)
    assert trained.result.partial


def test_a_unit_that_handed_in_nothing_is_named_and_not_zero() -> None:
    merged = merge_tables(
        "lao-cai",
        2024,
        (
            tables("lao-cai", indicators=(count("CT06", 3),), publicity=(publicity("Hội nghị", 3, 9),)),
            nothing_reported("yen-bai", 2024, shared_tables()),
        ),
    )

    progress = assess_year(merged, None, SmallProgramme())

    assert (progress.indicators[2].result.number, progress.indicators[2].result.lacking) == (Decimal(3), ("yen-bai",))
    assert progress.training.classes.lacking == ("yen-bai",)
    assert progress.publicity_total.quantity.lacking == ("yen-bai",)
    assert MissingFigure(2024, "Tập huấn", unit="yen-bai") in progress.missing


def test_a_table_is_absent_only_where_no_unit_handed_it_in() -> None:
    merged = merge_tables(
        "lao-cai", 2024, (tables("lao-cai", absent=("budget", "instruments")), tables("yen-bai", absent=("budget",)))
    )

    assert merged.absent == ("budget",)
    assert ("instruments", "lao-cai") in merged.lacking


def test_what_each_unit_must_have_is_asked_of_every_unit() -> None:
    both = (tables("lao-cai", indicators=(count("CT03", 1),)), tables("yen-bai", indicators=(count("CT03", 1),)))
    one = (both[0], tables("yen-bai", indicators=(count("CT03", 0),)))

    plan_of_both = assess_year(merge_tables("lao-cai", 2019, both), None, SmallProgramme()).indicators[1]
    plan_of_one = assess_year(merge_tables("lao-cai", 2019, one), None, SmallProgramme()).indicators[1]

    assert (plan_of_both.result.number, plan_of_both.target, plan_of_both.attainment) == (
        Decimal(2),
        Decimal(2),
        Attainment.MET,
    )
    assert plan_of_one.attainment is Attainment.MISSED


def test_what_only_a_silent_unit_can_have_left_undone_is_not_known_to_be_missed() -> None:
    parts = (tables("lao-cai", indicators=(count("CT03", 1),)), nothing_reported("yen-bai", 2019, shared_tables()))

    plan = assess_year(merge_tables("lao-cai", 2019, parts), None, SmallProgramme()).indicators[1]

    assert plan.attainment is Attainment.UNKNOWN


def test_targets_in_per_cent_are_not_added_where_nobody_reported_the_rate() -> None:
    parts = {name: tables(name, indicators=(ratio(None, None, target=85),)) for name in ("a", "b")}
    merged = Unit("m", "M", "province", tuple(Unit(name, name, "province") for name in parts))

    summed = roll_up(merged, 2024, lambda name, _year: parts.get(name), SmallProgramme())

    assert summed.indicators[0].target.number == 85


def test_a_target_in_per_cent_is_kept_only_where_all_have_the_same() -> None:
    same = [tables(name, indicators=(ratio(1, 2, target=85),)) for name in ("a", "b")]
    different = [same[0], tables("b", indicators=(ratio(1, 2, target=90),))]

    assert merge_tables("m", 2024, same).indicators[0].target.number == 85
    assert merge_tables("m", 2024, different).indicators[0].target.missing


def test_two_rows_of_one_source_of_funds_are_both_added() -> None:
    rows = (budget("Ngân sách địa phương", 10, 5), budget("Ngân sách địa phương", 1, 1))

    merged = merge_tables("m", 2024, (tables("a", budget=rows), tables("b", budget=rows[:1])))

    assert (merged.budget[0].planned.number, merged.budget[0].spent.number) == (Decimal(21), Decimal(11))


def test_a_source_of_funds_that_a_unit_does_not_list_is_one_it_does_not_have() -> None:
    central, local = budget("Ngân sách trung ương", 7, 6), budget("Ngân sách địa phương", 10, 5)
    parts = (tables("a", budget=(central,)), tables("b", budget=(local,)), tables("c", absent=("budget",)))

    total = assess_year(merge_tables("m", 2024, parts), None, SmallProgramme()).budget_total

    assert (total.planned.number, total.planned.lacking) == (Decimal(17), ("c",))


def test_classes_and_instruments_stand_one_after_the_other() -> None:
    first, second = training("Lớp 1", "ASEAN", 1, 1), training("Lớp 2", "ASEAN", 1, 1)

    merged = merge_tables("m", 2024, (tables("a", trainings=(first,)), tables("b", trainings=(second,))))

    assert merged.trainings == (first, second)


def test_files_of_all_units_are_kept() -> None:
    merged = merge_tables("m", 2024, (tables("a"), tables("b")))

    assert [file.path for file in merged.files] == ["2024/a.xlsx", "2024/b.xlsx"]


def test_the_cut_off_is_the_latest_of_the_units() -> None:
    merged = merge_tables(
        "m", 2024, (tables("a", as_of=date(2024, 12, 5)), tables("b", as_of=date(2024, 12, 14)), tables("c"))
    )

    assert merged.as_of == date(2024, 12, 14)


def test_instruments_stand_in_order_of_date_and_tell_of_which_unit_an_office_is() -> None:
    earlier, later = (InstrumentRow(f"{day}/SNV", date(2020, 5, day), "Sở Nội vụ", "") for day in (3, 9))
    own = InstrumentRow("1/KH", date(2020, 4, 1), "Ủy ban nhân dân tỉnh Yên Bái", "")
    parts = (tables("lao-cai", instruments=(later,)), tables("yen-bai", instruments=(earlier, own)))

    merged = merge_tables("lao-cai", 2020, parts, {"lao-cai": "Lào Cai", "yen-bai": "Yên Bái"})

    issuers = [row.issuer for row in merged.instruments]
    assert issuers == ["Ủy ban nhân dân tỉnh Yên Bái", "Sở Nội vụ (Yên Bái)", "Sở Nội vụ (Lào Cai)"]


def test_classes_of_a_merged_province_tell_which_part_held_them() -> None:
    places = ("Trường Chính trị tỉnh", "TP. Yên Bái", "")
    classes = [replace(training("Lớp", "ASEAN", 1, 1), place=place) for place in places]
    parts = (tables("lao-cai", trainings=(classes[0],)), tables("yen-bai", trainings=tuple(classes)))

    merged = merge_tables("lao-cai", 2024, parts, {"lao-cai": "Lào Cai", "yen-bai": "Yên Bái"})

    told = ["Trường Chính trị tỉnh (Lào Cai)", "Trường Chính trị tỉnh (Yên Bái)", "TP. Yên Bái", ""]
    assert [row.place for row in merged.trainings] == told


counts = st.none() | st.integers(0, 1000)
agencies = st.builds(
    lambda top, bottom, meetings, spent, handed_in: (top, bottom, meetings, spent, handed_in),
    counts,
    st.none() | st.integers(1, 1000),
    counts,
    counts,
    st.booleans(),
)


def agency(name: str, figures: tuple[int | None, int | None, int | None, int | None, bool]) -> AgencyTables:
    top, bottom, meetings, spent, handed_in = figures
    if not handed_in:
        return nothing_reported(name, 2024, shared_tables())
    return tables(
        name,
        indicators=(ratio(top, bottom), count("CT06", meetings)),
        budget=(budget("Ngân sách địa phương", 100, spent),),
        trainings=(training(f"Lớp {name}", "ASEAN", meetings, meetings),),
    )


@settings(max_examples=50)
@given(st.lists(agencies, min_size=2, max_size=5), st.data())
def test_merging_by_groups_gives_the_same_figures_as_merging_at_once(
    figures: list[tuple[int | None, int | None, int | None, int | None, bool]], data: st.DataObject
) -> None:
    parts = [agency(f"u{position}", item) for position, item in enumerate(figures)]
    cut = data.draw(st.integers(1, len(parts) - 1))
    groups = (merge_tables("g1", 2024, parts[:cut]), merge_tables("g2", 2024, parts[cut:]))

    at_once = assess_year(merge_tables("m", 2024, parts), None, SmallProgramme())
    by_groups = assess_year(merge_tables("m", 2024, groups), None, SmallProgramme())

    assert by_groups.indicators == at_once.indicators
    assert by_groups.budget_total == at_once.budget_total
    assert by_groups.training.people == at_once.training.people
    assert set(by_groups.missing) == set(at_once.missing)


@settings(max_examples=50)
@given(st.lists(agencies, min_size=1, max_size=5))
def test_a_merged_rate_is_that_of_the_units_that_reported_both_terms(
    figures: list[tuple[int | None, int | None, int | None, int | None, bool]],
) -> None:
    parts = [agency(f"u{position}", item) for position, item in enumerate(figures)]
    whole = [
        (top, bottom) for top, bottom, _m, _s, given in figures if given and top is not None and bottom is not None
    ]

    trained = assess_year(merge_tables("m", 2024, parts), None, SmallProgramme()).indicators[0]

    if whole:
        assert trained.numerator.number == Decimal(sum(top for top, _bottom in whole))
        assert trained.denominator.number == Decimal(sum(bottom for _top, bottom in whole))
        assert len(trained.result.lacking) == len(figures) - len(whole)
    else:
        assert trained.result.missing
