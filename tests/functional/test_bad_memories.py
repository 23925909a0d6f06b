"""What a document remembers is missing, torn, another one's, or hard to use: one sentence, and nothing is lost."""

from pathlib import Path

import pytest

from tests.functional.conftest import YEAR
from tests.support import hands
from tests.support.bad_memories import BAD
from tests.support.cli import Said, gen
from tests.support.generated import generated
from tests.support.reported import write_workbook
from tests.support.workspaces import year_folder

AGENCY = "lao-cai"
OTHER = ("annual", 2024, "ha-noi")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the workbook of one agency."""
    root = tmp_path_factory.mktemp("office")
    year_folder(root, YEAR)
    write_workbook(workbook(root))
    return root


def workbook(office: Path) -> Path:
    return office / "data" / "progress" / str(YEAR) / f"{AGENCY}.xlsx"


@pytest.fixture(scope="module")
def made(office: Path) -> bytes:
    said = gen("make", "annual", AGENCY, "--year", str(YEAR), "-o", office / "made.docx", workspace=office)
    assert said.code == 0, said.err
    return (office / "made.docx").read_bytes()


@pytest.fixture
def document(request: pytest.FixtureRequest, office: Path, made: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(BAD[request.param](made, generated(*OTHER)))
    return path


def read(path: Path, office: Path) -> Said:
    return gen("read", path, workspace=office)


def update(path: Path, office: Path) -> Said:
    return gen("make", "annual", AGENCY, "--year", str(YEAR), "--update", path, workspace=office)


def accept(path: Path, office: Path) -> Said:
    return gen("accept", path, "--by", "Chị Lan", workspace=office)


def issue(path: Path, office: Path) -> Said:
    return gen("issue", path, "--agency", AGENCY, workspace=office)


EARLIER = "văn bản do phiên bản cũ lập, không ghi nhớ nội dung"
TORN = "phần ghi nhớ nội dung lúc lập văn bản bị hỏng"
LATER = "nội dung do phiên bản mới hơn của chương trình ghi nhớ; hãy cập nhật chương trình"
ANOTHER = "phần ghi nhớ nội dung không phải của văn bản này"


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("part missing", "tệp không còn phần dữ liệu đi kèm"),
        ("of an earlier version", EARLIER),
        ("torn", TORN),
        ("of a later version", LATER),
        ("of another document", ANOTHER),
        ("two in one", "đoạn, dòng, từ "),
        ("300 pages", "thêm 4500 đoạn, dòng, từ đoạn "),
        ("a paragraph twice", "thêm đoạn: đoạn "),
    ],
    indirect=["document"],
)
def test_reading_says_what_it_is_in_one_sentence(document: Path, sentence: str, office: Path) -> None:
    before = document.read_bytes()

    said = read(document, office)

    assert (said.code < 2, said.out.count(sentence), ".." in said.out) == (True, 1, False)
    assert len(said.out.splitlines()) < 50
    assert document.read_bytes() == before


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("part missing", "không còn phần dữ liệu đi kèm nên không cập nhật được"),
        ("of a later version", LATER),
        ("of another document", ANOTHER),
    ],
    indirect=["document"],
)
def test_what_cannot_be_updated_stays_as_it_is(document: Path, sentence: str, office: Path) -> None:
    before = document.read_bytes()

    said = update(document, office)

    assert (said.code, sentence in said.err, len(said.err.splitlines())) == (2, True, 1)
    assert document.read_bytes() == before


@pytest.mark.parametrize(
    ("document", "sentence"), [("of an earlier version", EARLIER), ("torn", TORN)], indirect=["document"]
)
def test_without_its_memory_only_controls_are_updated_and_that_is_said(
    document: Path, sentence: str, office: Path
) -> None:
    before = hands.text_of(hands.body_of(document.read_bytes()))

    said = update(document, office)

    assert (said.code, sentence in said.err) == (0, True)
    assert hands.text_of(hands.body_of(document.read_bytes())) == before


@pytest.mark.parametrize("document", ["two in one", "300 pages", "a paragraph twice"], indirect=True)
def test_what_people_put_in_is_kept_by_an_update(document: Path, office: Path) -> None:
    before = hands.text_of(hands.body_of(document.read_bytes()))

    said = update(document, office)

    assert said.code == 0, said.err
    assert hands.text_of(hands.body_of(document.read_bytes())) == before


@pytest.mark.parametrize("document", list(BAD), indirect=True)
def test_nothing_of_it_gets_into_the_tables(document: Path, office: Path) -> None:
    before = workbook(office).read_bytes()

    said = accept(document, office)

    assert len(said.err.splitlines()) <= 21
    assert workbook(office).read_bytes() == before


@pytest.mark.parametrize(
    "document", ["part missing", "torn", "of a later version", "of another document", "two in one"], indirect=True
)
def test_it_gets_no_number(document: Path, office: Path) -> None:
    before = document.read_bytes()

    said = issue(document, office)

    assert said.code in (1, 2)
    assert document.read_bytes() == before
