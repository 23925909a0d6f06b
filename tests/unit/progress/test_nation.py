from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from gen.domain.tables import AgencyTables, ParagraphRow, TaskStatus
from gen.progress import Unit, assess_nation, assess_nation_series, trace
from gen.progress.model import Attainment
from gen.progress.nation_model import NationProgress
from tests.support.figures import SmallProgramme, budget, count, number, ratio, tables, task, training

LAO_CAI = Unit("lao-cai", "Lào Cai", "province")
HUE = Unit("hue", "Huế", "province")
MINISTRY = Unit("bnv", "Bộ Nội vụ", "ministry")
MERGED = Unit("lao-cai", "Lào Cai", "province", (Unit("lao-cai", "Lào Cai (cũ)"), Unit("yen-bai", "Yên Bái")))


class Folder:
    """Finds tables by agency and year."""

    def __init__(self, *handed_in: AgencyTables) -> None:
        self._tables = {(item.agency_id, item.year): item for item in handed_in}

    def __call__(self, agency_id: str, year: int) -> AgencyTables | None:
        return self._tables.get((agency_id, year))


def reported(agency_id: str, top: int | None, bottom: int | None, year: int = 2024) -> AgencyTables:
    return tables(
        agency_id,
        year,
        indicators=(ratio(top, bottom), count("CT03", 1), count("CT06", top), count("CT10", 1)),
        tasks=(task("1a", TaskStatus.DONE),),
        trainings=(training("Lớp", "ASEAN", top, top),),
        budget=(budget("Ngân sách địa phương", 10, 5),),
    )


def assess(units: Sequence[Unit], *handed_in: AgencyTables, year: int = 2024) -> NationProgress:
    return assess_nation({year: units}, year, Folder(*handed_in), SmallProgramme())


def test_the_nation_adds_terms_over_all_units() -> None:
    nation = assess((MINISTRY, LAO_CAI), reported("bnv", 50, 100), reported("lao-cai", 150, 300))

    trained = nation.whole.indicators[0]

    assert (trained.numerator.number, trained.denominator.number, trained.result.number) == (
        Decimal(200),
        Decimal(400),
        Decimal(50),
    )


def test_units_that_reported_nothing_are_named_everywhere_and_counted_nowhere() -> None:
    nation = assess((MINISTRY, LAO_CAI, HUE), reported("bnv", 50, 100), reported("lao-cai", 150, 300))

    assert [unit.handed_in for unit in nation.units] == [True, True, False]
    assert nation.whole.indicators[0].result.lacking == ("hue",)
    assert nation.whole.training.classes.lacking == ("hue",)
    assert nation.whole.groups[0].lacking == ("hue",)
    assert nation.whole.groups[0].counts[TaskStatus.DONE] == 2


def test_each_branch_has_its_own_sum() -> None:
    nation = assess((MINISTRY, LAO_CAI, HUE), reported("bnv", 50, 100), reported("lao-cai", 150, 300))

    ministries, provinces = nation.branches

    assert [branch.branch for branch in nation.branches] == ["ministry", "province"]
    assert ministries.progress.indicators[0].numerator.number == 50
    assert provinces.progress.indicators[0].numerator.number == 150


def test_the_units_are_sorted_by_how_they_stand() -> None:
    nation = assess((MINISTRY, LAO_CAI, HUE), reported("bnv", 100, 100), reported("lao-cai", 1, 300))

    standing = nation.standings[0].units

    assert standing[Attainment.MET] == (MINISTRY,)
    assert standing[Attainment.AT_RISK] == (LAO_CAI,)
    assert standing[Attainment.UNKNOWN] == (HUE,)


def test_a_merged_province_counts_what_its_predecessors_reported_separately() -> None:
    merged = assess((MINISTRY, MERGED), reported("bnv", 1, 1), reported("lao-cai", 1, 10), reported("yen-bai", 2, 20))
    apart = assess(
        (MINISTRY, LAO_CAI, Unit("yen-bai", "Yên Bái", "province")),
        reported("bnv", 1, 1),
        reported("lao-cai", 1, 10),
        reported("yen-bai", 2, 20),
    )

    assert merged.whole.indicators == apart.whole.indicators
    assert merged.units[1].progress.predecessors == ("lao-cai", "yen-bai")
    assert all(control.agrees for control in merged.controls)


def test_a_control_total_that_differs_is_seen() -> None:
    nation = assess((MINISTRY, LAO_CAI), reported("bnv", 50, 100), reported("lao-cai", 150, 300))

    wrong = replace(nation.controls[0], parts=number(1))

    assert not wrong.agrees


def test_the_ministry_writes_of_the_nation_under_an_id_of_its_own() -> None:
    own = tables("ca-nuoc", paragraphs=(ParagraphRow("Ưu điểm", "Các bộ, ngành chủ động."),))

    nation = assess((MINISTRY,), reported("bnv", 1, 2), own)

    assert nation.whole.paragraphs == {"ưu điểm": ("Các bộ, ngành chủ động.",)}
    assert [unit.handed_in for unit in nation.units] == [True]


def test_a_year_is_compared_with_the_year_before() -> None:
    handed_in = (reported("lao-cai", 40, 100, 2023), reported("lao-cai", 50, 100))

    nation = assess_nation({2023: (LAO_CAI,), 2024: (LAO_CAI,)}, 2024, Folder(*handed_in), SmallProgramme())

    assert nation.whole.indicators[0].change is not None
    assert nation.whole.indicators[0].change.absolute == 10


def test_only_units_with_figures_of_both_years_are_compared() -> None:
    handed_in = (reported("lao-cai", 40, 100, 2023), reported("hue", 10, 100, 2023), reported("lao-cai", 50, 100))
    units = (LAO_CAI, HUE)

    nation = assess_nation({2023: units, 2024: units}, 2024, Folder(*handed_in), SmallProgramme())

    rate, meetings = nation.whole.indicators[0].change, nation.whole.indicators[2].change
    assert rate is not None
    assert meetings is not None
    assert (rate.absolute, rate.over_common) == (Decimal(10), True)
    assert (meetings.absolute, meetings.relative) == (Decimal(10), Decimal(25))


def test_nothing_is_compared_where_no_unit_has_both_years() -> None:
    handed_in = (reported("hue", 10, 100, 2023), reported("lao-cai", 50, 100))
    units = (LAO_CAI, HUE)

    nation = assess_nation({2023: units, 2024: units}, 2024, Folder(*handed_in), SmallProgramme())

    assert nation.whole.indicators[0].change is None


def test_a_series_follows_units_through_their_merger() -> None:
    trees = {2024: (MERGED,), 2025: (LAO_CAI,)}
    handed_in = (reported("lao-cai", 10, 100), reported("yen-bai", 20, 100), reported("lao-cai", 90, 200, 2025))

    series = assess_nation_series(trees, Folder(*handed_in), SmallProgramme())

    trained = series.series.indicators[0]
    assert [value.number for _year, value in trained.by_year] == [15, 45]
    assert series.separate == ((2024, 2), (2025, 1))
    assert all(control.agrees for control in series.controls)
    assert series.series.by_year[0].groups[0].counts[TaskStatus.DONE] == 1


def test_a_figure_is_traced_through_the_merger_to_its_cells() -> None:
    old = tables("lao-cai", indicators=(replace(ratio(1, 10), numerator=number(1, "lao-cai.xlsx!D4")),))
    nation = Unit("ca-nuoc", "Cả nước", "", (MERGED, HUE))

    node = trace(nation, 2024, "CT01", Folder(old), SmallProgramme())

    assert node is not None
    province, hue = node.parts
    former = province.parts[0]
    assert [(term, value.number) for term, value in former.terms] == [
        ("numerator", Decimal(1)),
        ("denominator", Decimal(10)),
    ]
    assert [str(cell) for cell in former.value.cells] == ["lao-cai.xlsx!Chỉ tiêu!D4"]
    assert hue.value.missing
    assert node.value.lacking == ("yen-bai", "hue")


def test_tasks_of_the_nation_are_counted_unit_by_unit() -> None:
    nation = Unit("ca-nuoc", "Cả nước", "", (MERGED, MINISTRY, HUE))
    folder = Folder(reported("lao-cai", 1, 2), reported("yen-bai", 1, 2), reported("bnv", 1, 2))

    node = trace(nation, 2024, "tasks.done", folder, SmallProgramme())

    assert node is not None
    assert (node.value.number, node.value.lacking) == (Decimal(2), ("hue",))
    assert [part.value.number for part in node.parts[0].parts] == [1, 1]


def test_a_figure_that_does_not_exist_has_no_trace() -> None:
    assert trace(HUE, 2024, "CT99", Folder(), SmallProgramme()) is None


figures = st.lists(
    st.tuples(st.none() | st.integers(0, 50), st.none() | st.integers(50, 100), st.booleans()), min_size=2, max_size=6
)


@settings(max_examples=40)
@given(figures, st.data())
def test_control_totals_agree_however_units_are_grouped(
    rows: list[tuple[int | None, int | None, bool]], data: st.DataObject
) -> None:
    leaves = [Unit(f"u{place}", f"U{place}", "province") for place in range(len(rows))]
    cut = data.draw(st.integers(1, len(leaves)))
    grouped = (Unit("merged", "M", "province", tuple(leaves[:cut])), *leaves[cut:])
    handed_in = [reported(f"u{place}", top, bottom) for place, (top, bottom, given_) in enumerate(rows) if given_]

    nation = assess(grouped, *handed_in)

    assert all(control.agrees for control in nation.controls)
