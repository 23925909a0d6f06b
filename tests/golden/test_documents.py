"""Whole documents, part by part, against their golden copies. ``UPDATE_GOLDEN=1`` writes them anew: read the diff."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from gen.decree import profile_on
from gen.documents import DocumentRequest, build_context
from gen.documents.kinds import KINDS, Basis
from gen.domain.document import Behaviour, FigureRecord
from gen.programme import Programme, load_programme
from gen.progress import Receipt, Unit, assess_series, assess_year, reporting_board
from gen.progress.model import SeriesProgress, YearProgress
from gen.progress.returned import Fault, FaultyReport
from gen.rendering import CompiledTemplate
from gen.vietnamese import filters
from gen.wordml.recorded_figures import with_figures
from tests.support.dump import dump
from tests.support.golden import assert_golden
from tests.support.planned import planned
from tests.support.province import tables

PLANS = (
    Behaviour.PLAN,
    Behaviour.YEARLY_PLAN,
    Behaviour.BUDGET_PLAN,
    Behaviour.CONFERENCE_PLAN,
    Behaviour.INVITATION,
    Behaviour.CONCLUSION,
)
HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_programme(REPOSITORY / "data", "1439")


def progress_of(kind: Behaviour, year: int, programme: Programme) -> YearProgress | SeriesProgress:
    if KINDS[kind].basis_in(year, programme.plans) is Basis.SUPPLEMENT:
        return assess_series({**{each: tables(each) for each in range(2019, year)}, year: planned(year)}, programme)
    if kind in PLANS:
        return assess_year(planned(year), tables(year - 1) if year > 2019 else None, programme)
    if KINDS[kind].basis_in(year, programme.plans) is Basis.YEAR:
        return assess_year(tables(year), tables(year - 1) if year > 2019 else None, programme)
    return assess_series({each: tables(each) for each in range(2019, year + 1)}, programme)


def printed(template: CompiledTemplate, request: DocumentRequest) -> bytes:
    context = build_context(request)
    finish = partial(with_figures_of, figures=context.record.figures)
    return template.render_reporting(context.values, finish=finish).content


def with_figures_of(
    parts: Sequence[tuple[str, bytes]], _letters: bytes | None, figures: Sequence[FigureRecord]
) -> list[tuple[str, bytes]]:
    return with_figures(parts, figures)


@pytest.mark.parametrize(
    ("kind", "year", "form"),
    [
        (Behaviour.PLAN, 2019, ""),
        (Behaviour.PLAN, 2022, "decision"),
        (Behaviour.ANNUAL, 2024, ""),
        (Behaviour.MIDTERM, 2022, ""),
        (Behaviour.FINAL, 2025, ""),
        (Behaviour.COVER, 2024, ""),
        (Behaviour.COVER, 2025, "evaluation"),
        (Behaviour.PROPOSAL, 2024, ""),
        (Behaviour.YEARLY_PLAN, 2024, ""),
        (Behaviour.CONFERENCE_PLAN, 2022, ""),
        (Behaviour.INVITATION, 2022, ""),
        (Behaviour.CONCLUSION, 2022, ""),
    ],
)
def test_a_document_is_as_its_golden_copy(programme: Programme, kind: Behaviour, year: int, form: str) -> None:
    day = programme.default_date(kind.value, year)
    name = f"{kind.value}-{form}" if form else kind.value
    template = CompiledTemplate.compile(
        REPOSITORY / "templates" / profile_on(day).id / f"{name}.docx", filters=filters()
    )
    agency = programme.agencies.get("lao-cai", day)
    progress = progress_of(kind, year, programme)
    request = DocumentRequest(kind, agency, year, day, programme, progress=progress, form=form)
    assert_golden(HERE / "documents" / f"{name}-{year}.txt", dump(printed(template, request)))


@pytest.mark.parametrize(
    ("issuer", "addressee", "deadline", "day"),
    [
        ("bnv", "cao-bang", "annual", date(2024, 12, 20)),
        ("lao-cai.snv", "lao-cai.huyen-si-ma-cai", "annual-lower", date(2024, 12, 9)),
    ],
)
def test_a_reminder_is_as_its_golden_copy(
    programme: Programme, issuer: str, addressee: str, deadline: str, day: date
) -> None:
    template = CompiledTemplate.compile(REPOSITORY / "templates/nd30/reminder.docx", filters=filters())
    unit = Unit(addressee, addressee)
    board = reporting_board((unit, Unit("x", "X")), 2024, {"x": Receipt("x", day)}, programme.deadline(deadline), day)
    body, late = (programme.agencies.get(id_, day) for id_ in (issuer, addressee))
    request = DocumentRequest(Behaviour.REMINDER, body, 2024, day, programme, progress=board, addressee=late)
    name = f"reminder-{issuer.partition('.')[0]}-2024.txt"
    assert_golden(HERE / "documents" / name, dump(printed(template, request)))


def test_a_returned_report_is_as_its_golden_copy(programme: Programme) -> None:
    day = date(2024, 12, 20)
    template = CompiledTemplate.compile(REPOSITORY / "templates/nd30/return.docx", filters=filters())
    faults = (
        Fault("Chỉ tiêu", "D5", "“khoảng mười” ở cột “Tử số” không phải là số.", "Ghi một số."),
        Fault("", "", "Thiếu trang “Kinh phí”.", "Thêm trang."),
    )
    report = FaultyReport("lao-cai", 2024, date(2024, 12, 14), faults, is_marked=True)
    ministry, province = (programme.agencies.get(id_, day) for id_ in ("bnv", "lao-cai"))
    request = DocumentRequest(Behaviour.RETURN, ministry, 2024, day, programme, progress=report, addressee=province)
    assert_golden(HERE / "documents/return-2024.txt", dump(printed(template, request)))


@pytest.mark.parametrize(
    ("kind", "year", "form"),
    [("submission", 2024, ""), ("submission", 2022, "plan"), ("reminder-all", 2024, ""), ("collection", 2024, "")],
)
def test_a_letter_of_a_department_of_home_affairs_is_as_its_golden_copy(
    programme: Programme, kind: str, year: int, form: str
) -> None:
    day, name = programme.default_date(kind, year), f"{kind}-{form}" if form else kind
    template = CompiledTemplate.compile(REPOSITORY / f"templates/nd30/{name}.docx", filters=filters())
    names = {"lao-cai.stp": "Sở Tư pháp", "lao-cai.stc": "Sở Tài chính", "lao-cai.huyen-bat-xat": "Huyện Bát Xát"}
    units = [Unit(id_, name_) for id_, name_ in names.items()]
    received = zip(names, (date(year, 12, 1), date(year, 12, 8)), strict=False)
    receipts = {id_: Receipt(id_, on) for id_, on in received}
    board = reporting_board(units, year, receipts, programme.deadline("annual-lower"), day)
    department = programme.agencies.get("lao-cai.snv", day)
    request = DocumentRequest(Behaviour(kind), department, year, day, programme, progress=board, form=form)
    assert_golden(HERE / "documents" / f"{name}-{year}.txt", dump(printed(template, request)))


def test_an_estimate_of_funds_is_as_its_golden_copy(programme: Programme) -> None:
    day = programme.default_date(Behaviour.BUDGET_PLAN.value, 2024)
    template = CompiledTemplate.compile(REPOSITORY / "templates/nd30/budget-plan.docx", filters=filters())
    department = programme.agencies.get("lao-cai.snv", day)
    progress = progress_of(Behaviour.BUDGET_PLAN, 2024, programme)
    request = DocumentRequest(Behaviour.BUDGET_PLAN, department, 2024, day, programme, progress=progress)
    assert_golden(HERE / "documents/budget-plan-2024.txt", dump(printed(template, request)))
