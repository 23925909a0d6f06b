"""Pages as LibreOffice sets them: numbers in their place, tables with their heads, the foot in one piece."""

import shutil
import subprocess
from collections.abc import Sequence

import pytest

from gen.decree import ND30, PROFILES, Profile
from gen.pipeline.making.pdf import convert_all
from tests.support.sample import rendered_sample

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice, poppler"
    ),
]

Page = list[str]
Pages = tuple[Profile, list[Page]]
"""The profile, and the lines of every page that say something."""

LAST_WORDS = "kính báo cáo./."


@pytest.fixture(scope="module", params=PROFILES, ids=lambda profile: profile.id)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    path = tmp_path_factory.mktemp("pages") / f"{request.param.id}.docx"
    path.write_bytes(rendered_sample(request.param))
    (converted,) = convert_all([path], workers=1)
    assert converted.pdf is not None, converted.reason
    text = subprocess.run(
        ["pdftotext", "-layout", converted.pdf, "-"], capture_output=True, check=True, text=True
    ).stdout
    return request.param, [
        [line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]
    ]


def _number_of(profile: Profile, page: Page) -> int | None:
    shown = page[0] if profile is ND30 else page[-1]
    return int(shown) if shown.isdigit() else None


def _annex_start(pages: Sequence[Page]) -> int:
    return next(place for place, page in enumerate(pages) if page[0] == "Phụ lục I")


def test_the_first_page_of_body_and_annex_shows_no_number_and_both_count_from_one(pages: Pages) -> None:
    profile, found = pages
    start = _annex_start(found)

    assert [_number_of(profile, page) for page in found[:start]] == [None, *range(2, start + 1)]
    assert [_number_of(profile, page) for page in found[start:]] == [None, *range(2, len(found) - start + 1)]


def test_the_head_of_a_table_stands_on_every_page_it_reaches(pages: Pages) -> None:
    _profile, found = pages

    assert all(any(line.startswith("STT") for line in page) for page in found[_annex_start(found) :])


def test_the_foot_stands_on_one_page_with_the_last_words(pages: Pages) -> None:
    _profile, found = pages
    (page,) = [page for page in found if any("Nơi nhận:" in line for line in page)]

    assert any(line.endswith(LAST_WORDS) for line in page)
    assert any("CHỦ TỊCH" in line for line in page)
    assert any("Lưu: VT, NC." in line for line in page)


def test_no_page_is_blank(pages: Pages) -> None:
    assert all(len(page) > 1 for page in pages[1])
