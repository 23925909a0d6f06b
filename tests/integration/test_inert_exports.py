"""Whatever stands in the fields, names of files and names of sheets: no cell, field or link of an export obeys it."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import cycle
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from gen.decree import ND30
from gen.domain.tables import AgencyTables, TrainingRow
from gen.intake.form.sums import Sums
from gen.intake.form.workbook import form_bytes
from gen.layout.register_book import build_register_book
from gen.pipeline.read import ReadDocument, as_workbook
from gen.programme import Programme, load_programme
from gen.register.pages import pages_of
from gen.register.spreadsheet import to_workbook
from gen.wordml.reading.document import read_document
from tests.support.cli import gen
from tests.support.hostile import TEXTS, TOKEN, carried, obeyed_by_excel, obeyed_by_libreoffice
from tests.support.hostile_inputs import FILE_NAMES, hostile, hostile_document, hostile_ods, hostile_workbook
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.reported import CORRECT, Rows, write_workbook
from tests.support.word import parts_of

ROOT = Path(__file__).resolve().parents[2]
_OBEYED_BY_WORD = re.compile(
    r'<w:fldSimple(?! w:instr="? *PAGE)|<w:hyperlink|relationships/hyperlink|<w:instrText[^>]*>(?! *PAGE)'
)
WORD_ORDERS = (
    'HYPERLINK "http://x.test"',
    '{ DDEAUTO c:\\\\x "/c HOSTILE" }',
    '</w:t></w:r><w:fldSimple w:instr="DDEAUTO HOSTILE"/><w:r><w:t>',
    '<w:hyperlink r:id="rId1"><w:r><w:t>HOSTILE</w:t></w:r></w:hyperlink>',
    "{{ 7 * 191 }}{% raw %}",
    "https://x.test/HOSTILE",
)
"""What would be an order in a Word document or its template."""


def texts() -> Iterator[str]:
    return cycle(TEXTS)


def programme() -> Programme:
    return load_programme(ROOT / "data", "1439")


def read_as_csv(folder: Path) -> Path:
    for name in FILE_NAMES:
        hostile_document(folder / f"{name}.docx")
    gen("read", folder, "-o", folder / "out" / "so-lieu.csv")
    return folder / "out" / "so-lieu.csv"


def read_as_workbook(folder: Path) -> Path:
    for name in FILE_NAMES:
        hostile_document(folder / f"{name}.docx")
    gen("read", folder, "-o", folder / "out" / "so-lieu.xlsx")
    return folder / "out" / "so-lieu.xlsx"


def read_of_anything(folder: Path) -> Path:
    (folder / "any.xlsx").write_bytes(as_workbook([hostile(ReadDocument, texts())]))
    return folder / "any.xlsx"


def copy_of_a_workbook(folder: Path) -> Path:
    hostile_workbook(folder / "lao-cai.xlsx")
    gen("check", folder / "lao-cai.xlsx", "--year", "2024", "--annotate", folder / "out")
    return folder / "out" / "lao-cai.xlsx"


def copy_of_an_ods(folder: Path) -> Path:
    hostile_ods(folder / "lao-cai.ods")
    gen("check", folder / "lao-cai.ods", "--year", "2024", "--annotate", folder / "out")
    return folder / "out" / "lao-cai.xlsx"


def blank_form(folder: Path) -> Path:
    agency = programme().agencies.get("lao-cai", date(2024, 12, 14))
    named = replace(agency, name=TEXTS[0], short_name=f"{TOKEN}&D&G")
    before = hostile(AgencyTables, texts())
    classes = tuple(hostile(TrainingRow, texts()) for _text in TEXTS)
    sums = Sums(hostile(AgencyTables, texts()), classes, {text: text for text in TEXTS}, frozenset())
    (folder / "form.xlsx").write_bytes(form_bytes(named, 2024, programme(), before, sums))
    return folder / "form.xlsx"


def book_of_numbers(folder: Path) -> Path:
    pages = pages_of([], [], 2024, superior=TEXTS[0], issuer=TEXTS[3])
    lines = tuple((text,) * 10 for text in TEXTS)
    (folder / "so.xlsx").write_bytes(to_workbook(replace(pages, cover=TEXTS, lines=lines)))
    return folder / "so.xlsx"


WORKBOOKS: Mapping[str, Callable[[Path], Path]] = {
    "read": read_as_workbook,
    "read of anything": read_of_anything,
    "copy of an xlsx": copy_of_a_workbook,
    "copy of an ods": copy_of_an_ods,
    "form": blank_form,
    "book of numbers": book_of_numbers,
}


@pytest.mark.parametrize("export", WORKBOOKS.values(), ids=WORKBOOKS)
def test_no_cell_of_a_workbook_is_live(export: Callable[[Path], Path], tmp_path: Path) -> None:
    content = export(tmp_path).read_bytes()

    assert carried(content)
    assert obeyed_by_excel(content) == []


@needs_libreoffice
@pytest.mark.office
@pytest.mark.parametrize("export", [*WORKBOOKS.values(), read_as_csv], ids=[*WORKBOOKS, "csv"])
def test_no_cell_is_live_in_libreoffice(export: Callable[[Path], Path], tmp_path: Path) -> None:
    written = export(tmp_path)

    assert obeyed_by_libreoffice(written, tmp_path / "office") == []


@needs_libreoffice
@pytest.mark.office
def test_no_cell_of_the_copy_of_an_xls_is_live(tmp_path: Path) -> None:
    plain = hostile_workbook(tmp_path / "lao-cai.xlsx")
    old = convert(plain, "xls", tmp_path / "old")

    gen("check", old, "--year", "2024", "--annotate", tmp_path / "out")

    content = (tmp_path / "out" / "lao-cai.xlsx").read_bytes()
    assert carried(content)
    assert obeyed_by_excel(content) == []


def test_no_cell_of_a_csv_file_begins_with_what_is_calculated(tmp_path: Path) -> None:
    text = read_as_csv(tmp_path).read_bytes().decode("utf-8-sig")

    assert text.count(TOKEN) > 100
    assert re.findall(rf'(?:^|[,;\t\r\n"])[\s\u200b]*[=+\-@＝＋－＠][^,;\n]*{TOKEN}', text) == []


def test_a_texts_mark_does_not_reach_the_figures_beside_it(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(read_as_workbook(tmp_path))

    figures = [cell.value for row in book["Bảng số liệu"].iter_rows(min_row=2, min_col=4) for cell in row]
    assert any(isinstance(value, float | int) for value in figures)


def test_the_printed_book_of_numbers_holds_no_field_or_link_made_by_its_texts() -> None:
    pages = pages_of([], [], 2024)
    orders = (*WORD_ORDERS, *TEXTS)
    lines = [(text,) * len(pages.headings) for text in orders]
    content = build_register_book(
        ND30,
        heads=(orders[1], orders[0]),
        title=orders[1],
        cover=orders,
        headings=pages.headings,
        shares=pages.shares,
        lines=lines,
    )

    assert fields_and_links(content) == []


def test_a_report_holds_no_field_or_link_made_by_what_an_agency_wrote(tmp_path: Path) -> None:
    task, training, instrument = (CORRECT[key][0] for key in ("tasks", "trainings", "instruments"))
    said: dict[str, Rows] = {
        "tasks": [[task[0], text, text, text, *task[4:6], text, task[7], text, text] for text in WORD_ORDERS[:1]],
        "trainings": [[text, training[1], *training[2:4], text, *training[5:]] for text in WORD_ORDERS],
        "instruments": [[instrument[0], instrument[1], text, text] for text in WORD_ORDERS],
        "publicity": [[text, 1, 1, text] for text in WORD_ORDERS],
        "budget": [[text, 1, 1, text] for text in WORD_ORDERS],
        "paragraphs": [["Ưu điểm", text] for text in WORD_ORDERS],
    }
    write_workbook(tmp_path / "lao-cai.xlsx", {**CORRECT, **said})
    made = tmp_path / "lao-cai.docx"

    gen("make", "annual", "lao-cai", "--year", "2024", "--draft", "--data", tmp_path / "lao-cai.xlsx", "-o", made)

    words = "\n".join(paragraph.text for paragraph in read_document(made).paragraphs)
    assert fields_and_links(made.read_bytes()) == []
    assert [text for text in WORD_ORDERS if text not in words] == []


def fields_and_links(content: bytes) -> list[str]:
    """Return what a Word document obeys, its page number aside."""
    parts = {name: part.decode("utf-8", "replace") for name, part in parts_of(content).items()}
    return [f"{name}: {found[0]}" for name, part in parts.items() for found in _OBEYED_BY_WORD.finditer(part)]
