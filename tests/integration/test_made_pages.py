"""Finished reports as a reader turns their pages: tables in order, lead-ins with lists, signatures with their text."""

import io
import re
import shutil
import subprocess
from collections.abc import Mapping
from itertools import pairwise

import docx
import pytest
from docx.text.paragraph import Paragraph

from gen.pipeline.making.pdf import convert_all
from tests.support.made import MadeOnce

DOCUMENTS = {
    "annual": ("annual", 2024, "lao-cai", ""),
    "midterm": ("midterm", 2022, "ha-giang", ""),
    "midterm of a ministry": ("midterm", 2022, "btc", ""),
    "final of a merged province": ("final", 2025, "lao-cai", ""),
    "final of a city": ("final", 2025, "ha-noi", ""),
    "summary": ("summary", 2024, "bnv", "annual"),
    "summary midterm": ("summary", 2022, "bnv", "midterm"),
    "summary final": ("summary", 2025, "bnv", "final"),
    "plan status": ("plan-status", 2019, "bnv", ""),
    "supplement": ("plan", 2022, "lao-cai", ""),
}
LEAST_LINES = 5
MOST_WITHOUT_LIST = 6
TABLE = re.compile(r"Biểu số (\d+)")
OFFICE = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice, poppler"
)
FOOT, NAME = "Nơi nhận:", "Tầm nhìn Cộng đồng ASEAN 2025"


@pytest.fixture(scope="module")
def made(made_once: MadeOnce) -> Mapping[str, bytes]:
    return {name: made_once(*asked) for name, asked in DOCUMENTS.items()}


def paragraphs(content: bytes) -> list[Paragraph]:
    """The paragraphs outside of tables."""
    return docx.Document(io.BytesIO(content)).paragraphs


def style_of(each: Paragraph) -> str:
    return each.style.style_id if each.style is not None else ""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_tables_are_numbered_in_the_order_in_which_they_are_mentioned(made: Mapping[str, bytes], name: str) -> None:
    found = paragraphs(made[name])
    captions = [match[1] for each in found if style_of(each) == "TenBang" and (match := TABLE.match(each.text))]
    start = next((place for place, each in enumerate(found) if each.text.strip() == "Phụ lục"), len(found))
    mentioned = [number for each in found[:start] for number in _mentioned(each.text)]

    assert captions == [str(number) for number in range(1, len(captions) + 1)]
    assert list(dict.fromkeys(mentioned)) == captions


def _mentioned(text: str) -> list[str]:
    """The numbers of tables in a text: “Biểu số 3”, “các Biểu số 7, 8, 9”."""
    several = re.findall(r"Biểu số ((?:\d+, )*\d+)", text)
    return [number for numbers in several for number in numbers.split(", ")]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_more_than_six_tables_are_listed_first(made: Mapping[str, bytes], name: str) -> None:
    titles = [each.text for each in paragraphs(made[name]) if style_of(each) == "TenBang"]
    numbered = [title for title in titles if TABLE.match(title)]

    if len(numbered) > MOST_WITHOUT_LIST:
        assert titles[0] == "Danh mục biểu"


A_LINE = 70
"""Letters of a heading that may stand on one line."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_last_two_words_of_a_heading_stay_together(made: Mapping[str, bytes], name: str) -> None:
    headings = [each.text for each in paragraphs(made[name]) if style_of(each).startswith("Heading")]

    assert headings
    assert [text for text in headings if len(text) > A_LINE and "\u00a0" not in text] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_lead_in_stays_with_its_list(made: Mapping[str, bytes], name: str) -> None:
    leads = [
        each
        for each, following in pairwise(paragraphs(made[name]))
        if each.text.endswith(":") and following.text.startswith("- ") and not each.text.startswith(("- ", FOOT))
    ]

    assert [each.text for each in leads if not each.paragraph_format.keep_with_next] == []


@pytest.fixture(scope="module")
def pages(made: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[list[str]]]:
    """The lines of every page, as LibreOffice sets them."""
    folder = tmp_path_factory.mktemp("made")
    paths = []
    for number, content in enumerate(made.values()):
        paths.append(folder / f"{number}.docx")
        paths[-1].write_bytes(content)
    found = {}
    for name, converted in zip(made, convert_all(paths, workers=1), strict=True):
        assert converted.pdf is not None, converted.reason
        text = subprocess.run(["pdftotext", "-layout", converted.pdf, "-"], capture_output=True, check=True, text=True)
        found[name] = [
            [line.strip() for line in page.splitlines() if line.strip()] for page in text.stdout.split("\f")[:-1]
        ]
    return found


@pytest.mark.office
@OFFICE
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_signature_stands_under_five_lines_of_text_at_least(pages: Mapping[str, list[list[str]]], name: str) -> None:
    (page,) = [page for page in pages[name] if any(FOOT in line for line in page)]
    above = next(place for place, line in enumerate(page) if FOOT in line)

    assert above - page[0].isdigit() >= LEAST_LINES


@pytest.mark.office
@OFFICE
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_title_breaks_not_inside_a_name(pages: Mapping[str, list[list[str]]], name: str) -> None:
    first = [line.replace("\u00a0", " ") for line in pages[name][0]]
    title = first[: next(place for place, line in enumerate(first) if line.startswith(("Kính gửi", "Thực hiện")))]

    assert NAME not in " ".join(title) or any(NAME in line for line in title)
