"""The reports of many units added up: every figure as if all were held at once, and nothing added silently."""

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from gen.domain.errors import TableError, UnknownName
from gen.domain.values import Value
from gen.domain.workspace import Workspace
from gen.intake import ProgressFolder
from gen.intake.workbook_reading import read_workbook_of
from gen.pipeline.form import FormRequest, collect_for_forms, write_forms
from gen.pipeline.output.store import FileStore
from gen.pipeline.reports.collecting import Told
from gen.pipeline.reports.handed_in import Reports
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.trace_units import UnitsRequest, UnitSum, add_up_units, nation_of_units, units_under
from gen.programme.forms.shared import shared_tables
from gen.progress import assess_year, roll_up, unit_controls
from gen.progress.figures import figure_ids, read_figure, task_figure_ids
from gen.progress.model import YearProgress
from gen.progress.totals import assess_totals
from gen.progress.units import Unit
from tests.support.reported import CORRECT, Rows, write_workbook

ROOT = Path(__file__).resolve().parents[4]
DAY = date(2024, 12, 14)
SNV, STP = "lao-cai.snv", "lao-cai.stp"


@cache
def workshop() -> Workshop:
    return Workshop(Workspace(ROOT, "1439"))


def add_up(
    agency: str = "lao-cai", figure: str = "", data: Path | None = None, workers: int = 1, told: Told = int
) -> UnitSum:
    request = UnitsRequest(2024, DAY, agency, figure, data, workers)
    return add_up_units(request, Workshop(Workspace(ROOT, "1439"), data), told)


def report_of(agency: str, name: str, tables: dict[str, Rows] | None = None) -> dict[str, Rows]:
    info: Rows = [["Mã đơn vị", agency], ["Tên đơn vị", name], *CORRECT["info"][2:]]
    return {**CORRECT, "info": info, **(tables or {})}


def shown(progress: YearProgress) -> dict[str, object]:
    ids = (*figure_ids(progress), *task_figure_ids(progress))
    values = {each: read_figure(progress, each) or Value() for each in ids}
    return {each: (value.number, value.estimated, set(value.lacking)) for each, value in values.items()}


def assessed(found: UnitSum) -> YearProgress:
    return assess_totals(found.collected.whole, workshop().programme)


def at_once(tree: Unit) -> YearProgress:
    tables = roll_up(
        tree,
        2024,
        Reports(ProgressFolder(ROOT / "data/progress", shared_tables()), workshop().programme),
        workshop().programme,
    )
    return assess_year(tables, None, workshop().programme)


def test_units_added_up_one_by_one_have_every_figure_of_their_sum_at_once() -> None:
    programme = workshop().programme
    tree = units_under(programme, programme.agencies.get("lao-cai", DAY), DAY)

    assert shown(assessed(add_up())) == shown(at_once(tree))


@pytest.mark.long
def test_the_country_added_up_from_below_has_every_figure_in_one_process_and_in_two() -> None:
    tree = nation_of_units(workshop().programme, DAY, 2024)

    alone, together = add_up(agency=""), add_up(agency="", workers=2)

    assert alone.collected == together.collected
    assert shown(assessed(alone)) == shown(at_once(tree))
    assert len(tree.leaves) == 85 - 1 + 28


def test_workbooks_of_any_name_are_added_and_the_tree_names_their_cells(tmp_path: Path) -> None:
    one = write_workbook(tmp_path / "a" / "gui lan 1.xlsx", report_of(SNV, "Sở Nội vụ"))
    write_workbook(tmp_path / "b" / "bao cao.xlsx", report_of(STP, "Sở Tư pháp"))

    node = add_up(figure="CT01.numerator", data=tmp_path).node

    assert node is not None
    assert (node.value.number, len(node.value.lacking)) == (Decimal(2 * 1234), 26)
    assert [part.unit.id for part in node.parts if part.parts == () and part.value.number] == [SNV, STP]
    assert str(node.parts[1].value.source) == f"{one.as_posix()}!Chỉ tiêu!D2"


def test_it_is_told_how_many_reports_were_read(tmp_path: Path) -> None:
    for number in range(3):
        write_workbook(tmp_path / f"{number}.xlsx", report_of(f"lao-cai.x{number}", "Xã"))
    heard: list[int] = []

    add_up(data=tmp_path, told=heard.append)

    assert sum(heard) == 3


def test_a_report_with_errors_is_not_added_but_named(tmp_path: Path) -> None:
    write_workbook(tmp_path / "snv.xlsx", report_of(SNV, "Sở Nội vụ"))
    wrong = [["CT01", "", "người", 1600, 1500, None, 100, "", ""]]
    refused = write_workbook(tmp_path / "stp.xlsx", report_of(STP, "Sở Tư pháp", {"indicators": wrong}))

    found = add_up(data=tmp_path)

    assert [(entry.path, entry.errors) for entry in found.collected.refused] == [(refused, 1)]
    assert STP in assessed(found).indicators[0].numerator.lacking
    assert assessed(found).indicators[0].numerator.number == 1234


def test_a_report_of_another_agency_is_not_added_but_named(tmp_path: Path) -> None:
    write_workbook(tmp_path / "snv.xlsx", report_of(SNV, "Sở Nội vụ"))
    province = write_workbook(tmp_path / "tinh.xlsx", CORRECT)

    found = add_up(data=tmp_path)

    assert [entry.path for entry in found.collected.foreign] == [province]
    assert assessed(found).indicators[0].numerator.number == 1234


def test_two_reports_of_one_agency_are_refused_by_their_names(tmp_path: Path) -> None:
    for name in ("lan 1.xlsx", "lan 2.xlsx"):
        write_workbook(tmp_path / name, report_of(SNV, "Sở Nội vụ"))

    with pytest.raises(TableError, match=r"lao-cai\.snv: “.*lan 1\.xlsx”, “.*lan 2\.xlsx”"):
        add_up(data=tmp_path)


def test_a_form_filled_with_the_sums_of_units_reads_back_as_their_sum(tmp_path: Path) -> None:
    request = FormRequest(("lao-cai",), 2024, tmp_path, by_units=True)
    (form,) = write_forms(request, workshop(), FileStore(), collect_for_forms(request, workshop(), int))

    own = assess_year(
        read_workbook_of(form.path, "form", None, None, shared_tables()).tables, None, workshop().programme
    )
    both_ways = unit_controls(own, assessed(add_up()))

    assert (form.added, form.units) == (27, 28)
    assert len(both_ways) > 15
    assert [each.figure_id for each in both_ways if each.difference != 0] == []


def test_a_figure_that_does_not_exist_is_answered_with_those_that_do() -> None:
    with pytest.raises(UnknownName, match=r"training\.classes"):
        add_up(figure="CT99")
