"""Over every kind of document: a quantity is printed with one value, and no count of people exceeds its population."""

import re
from decimal import Decimal

import pytest

from gen.domain.document import Behaviour
from gen.lint import LintOptions, lint_document
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.reading.document import read_document
from gen.wordml.record import read_record
from tests.support.made import MadeOnce

PEOPLE, POPULATION = "người", "CT01.denominator"
GUESTS_TOO = "training.people"
"""Who sat in the classes that a body held: those of a department are for the whole province."""
DOCUMENTS = (
    ("plan", 2019, "lao-cai", ""),
    ("plan", 2022, "btc", "decision"),
    ("annual", 2024, "lao-cai", ""),
    ("annual", 2025, "ha-noi", ""),
    ("annual", 2024, "lao-cai.snv", ""),
    ("midterm", 2022, "cao-bang", ""),
    ("midterm", 2022, "bnv", ""),
    ("final", 2025, "lao-cai", ""),
    ("final", 2025, "btc", ""),
    ("summary", 2024, "bnv", "annual"),
    ("summary", 2022, "bnv", "midterm"),
    ("summary", 2025, "bnv", "final"),
    ("plan-status", 2019, "bnv", ""),
    ("guidance", 2025, "bnv", ""),
    ("cover", 2024, "lao-cai", ""),
    ("proposal", 2024, "btc", ""),
    ("amendment", 2024, "bnv", ""),
    ("submission", 2024, "lao-cai.snv", ""),
    ("collection", 2024, "lao-cai.snv", ""),
    ("reminder-all", 2024, "lao-cai.snv", ""),
)


COUNTED = (
    "lớp",
    "nhiệm vụ",
    "chỉ tiêu",
    "lượt người",
    "đoàn",
    "văn bản",
    "hội nghị",
    "hoạt động",
    "cơ quan",
    "buổi",
    "bảng",
)
ONE_DIGIT = re.compile(rf"(?<![\d.,/-])[1-9]\*? (?:{'|'.join(COUNTED)})\b")

WITHOUT_RESULTS = {"yearly-plan", "budget-plan", "conference-plan", "invitation", "conclusion", "return"}
"""Plans of a year and letters on conferences state what is planned, a report is returned for its errors."""


def test_every_kind_is_looked_at() -> None:
    """A reminder to one agency is a page of the one to all."""
    assert {kind for kind, *_rest in DOCUMENTS} | {"reminder"} | WITHOUT_RESULTS == set(Behaviour)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: "-".join(map(str, one)))
def test_no_quantity_is_printed_with_two_values_nor_a_sum_that_is_none(
    made_once: MadeOnce, document: tuple[str, int, str, str]
) -> None:
    found = lint_document(read_document(made_once(*document), "made.docx"), LintOptions(select=frozenset({"FIG"})))

    assert [(finding.code, finding.message) for finding in found] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: "-".join(map(str, one)))
def test_every_count_below_ten_has_two_digits(made_once: MadeOnce, document: tuple[str, int, str, str]) -> None:
    paragraphs = read_document(made_once(*document), "made.docx").paragraphs
    found = [match[0] for each in paragraphs if each.cell is None for match in ONE_DIGIT.finditer(each.text)]

    assert found == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: "-".join(map(str, one)))
def test_no_count_of_people_exceeds_its_population(made_once: MadeOnce, document: tuple[str, int, str, str]) -> None:
    stored = read_record(DocxArchive(made_once(*document)))
    assert stored is not None
    values = {
        figure.id: figure.value for figure in stored.record.figures if figure.unit == PEOPLE and figure.id != GUESTS_TOO
    }
    numbers = {id_: Decimal(value) for id_, value in values.items() if value is not None}
    whole = numbers.get(POPULATION)

    assert {id_: number for id_, number in numbers.items() if whole is not None and number > whole} == {}
