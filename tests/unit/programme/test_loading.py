"""A broken file is refused with file, line and field, every wrong at once."""

import unicodedata
from pathlib import Path

import pytest

from gen.domain.errors import KnowledgeError
from gen.domain.location import TextLocation
from gen.programme import load_programme
from gen.programme.findings import FINDINGS

# file, text to replace, by what, expected code, expected field
BREAKS = [
    ("agencies/agencies.csv", "thua-thien-hue,tinh,", "thua-thien-hue,huyen,", "PRG005", "type"),
    ("agencies/agencies.csv", ",,2024-12-31,", ",,31-12-2024,", "PRG004", "valid_to"),
    ("agencies/agencies.csv", ",2025-01-01,,", ",2025-01-01,2024-01-01,", "PRG007", "valid_to"),
    ("agencies/agencies.csv", "lai-chau,tinh,Ủy ban nhân dân tỉnh Lai Châu", "lai-chau,tinh,", "PRG003", "name"),
    ("agencies/agencies.csv", "\nlai-chau,tinh", "\ndien-bien,tinh", "PRG008", "valid_from"),
    ("agencies/agencies.csv", "short_name,", "shortname,", "PRG002", "short_name"),
    ("agencies/agencies.csv", "short_name,", "shortname,", "PRG014", "shortname"),
    ("agencies/successions.csv", "\nyen-bai,lao-cai", "\nyen-bay,lao-cai", "PRG009", "predecessor"),
    ("agencies/successions.csv", "hue,2025-01-01", "hue,2025-02-01", "PRG009", "on"),
    ("agencies/signers.csv", "*,ministry,head", "*,ministry,boss", "PRG005", "rank"),
    ("programmes/1439/tasks.csv", "\n5c,5,", "\n5c,6,", "PRG009", "group"),
    ("programmes/1439/tasks.csv", "\n5c,5,", "\n5b,5,", "PRG008", "code"),
    ("programmes/1439/indicators.csv", "công chức,80,", "công chức,tám mươi,", "PRG006", "target"),
    ("programmes/1439/legal_bases.csv", "plan plan-status,", "plan letter,", "PRG009", "kinds"),
    ("programmes/1439/legal_bases.csv", "2019-03-25,2019-03-25", "2019-03-25,2019-03-24", "PRG007", "in_force_from"),
    ("programmes/1439/programme.toml", "last_year = 2025", 'last_year = "2025"', "PRG011", "last_year"),
    ("programmes/1439/programme.toml", "month = 3\n", "month = 13\n", "PRG004", "day"),
    ("programmes/1439/programme.toml", 'onward = "summary"', 'onward = "sumary"', "PRG009", "onward"),
    ("programmes/1439/programme.toml", 'onward = "summary"', 'onward = "annual-lower"', "PRG009", "onward"),
    (
        "programmes/1439/documents.toml",
        'default_date = "06-20"',
        'default_date = "-1/-1/-1-20"',
        "PRG011",
        "default_date",
    ),
    ("programmes/1439/documents.toml", 'default_date = "06-20"', 'default_date = "02-30"', "PRG011", "default_date"),
    ("programmes/1439/documents.toml", 'default_date = "06-20"', 'default_date = "²2-20"', "PRG011", "default_date"),
    ("programmes/1439/documents.toml", 'levels = ["central"]', 'levels = ["centre"]', "PRG005", "levels"),
    ("programmes/1439/documents.toml", 'kind = "midterm"', 'kind = "half-way"', "PRG005", "kind"),
    ("programmes/1439/documents.toml", 'kind = "final"', 'kind = "End"\nbehaviour = "final"', "PRG005", "kind"),
    (
        *("programmes/1439/documents.toml", 'kind = "midterm"', 'kind = "half-way"\nbehaviour = "mid"'),
        *("PRG005", "behaviour"),
    ),
    ("programmes/1439/documents.toml", 'district = "home-affairs"', 'district = "bnv"', "PRG005", "issuers"),
    ("programmes/1439/documents.toml", 'home-affairs = "head"', 'home-affairs = "boss"', "PRG005", "ranks"),
    ("programmes/1439/documents.toml", "Lưu: VT, {unit_symbol}", "Lưu: VT, {unit}{office}", "PRG012", "recipients"),
    ("programmes/1439/documents.toml", 'aliases = ["so-ket"]', 'aliases = ["ke-hoach"]', "PRG008", "aliases"),
]


def break_file(data: Path, file: str, old: str, new: str) -> None:
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(("file", "old", "new", "code", "field"), BREAKS)
def test_an_error_is_told_with_file_line_and_field(
    broken_data: Path, file: str, old: str, new: str, code: str, field: str
) -> None:
    break_file(broken_data, file, old, new)
    changed = (broken_data / file).read_text(encoding="utf-8")
    with pytest.raises(KnowledgeError) as caught:
        load_programme(broken_data)
    places = {(each.code, each.location) for each in caught.value.findings}
    found = [place for known, place in places if known == code and isinstance(place, TextLocation)]
    match = [place for place in found if place.field == field]
    assert match, places
    assert match[0].file == f"data/{file}"
    assert match[0].line is not None
    assert 1 <= match[0].line <= len(changed.splitlines())


def test_the_line_told_is_the_line_of_the_error(broken_data: Path) -> None:
    break_file(broken_data, "programmes/1439/programme.toml", 'clause = "mục IV.2d"', "clause = 4")
    lines = (broken_data / "programmes/1439/programme.toml").read_text(encoding="utf-8").splitlines()
    with pytest.raises(KnowledgeError) as caught:
        load_programme(broken_data)
    place = caught.value.findings[0].location
    assert place == TextLocation("data/programmes/1439/programme.toml", lines.index("clause = 4") + 1, "clause")


def test_every_error_of_every_file_is_told_at_once(broken_data: Path) -> None:
    break_file(broken_data, "agencies/agencies.csv", "thua-thien-hue,tinh,", "thua-thien-hue,huyen,")
    break_file(broken_data, "programmes/1439/tasks.csv", "\n5c,5,", "\n5c,6,")
    (broken_data / "programmes/1439/indicators.csv").unlink()
    with pytest.raises(KnowledgeError) as caught:
        load_programme(broken_data)
    assert {"PRG001", "PRG005", "PRG009"} <= {each.code for each in caught.value.findings}


def test_a_toml_syntax_error_is_told_once_by_its_line(broken_data: Path) -> None:
    break_file(broken_data, "programmes/1439/documents.toml", "[[kind]]", "[[kind]")
    text = (broken_data / "programmes/1439/documents.toml").read_text(encoding="utf-8")
    line = text.splitlines().index("[[kind]") + 1
    with pytest.raises(KnowledgeError, match=f"sai cú pháp ở dòng {line}, cột ") as caught:
        load_programme(broken_data)
    assert [each.code for each in caught.value.findings] == ["PRG010"]


def test_decomposed_vietnamese_is_refused(broken_data: Path) -> None:
    name = "Cộng đồng"
    break_file(broken_data, "programmes/1439/tasks.csv", name, unicodedata.normalize("NFD", name))
    with pytest.raises(KnowledgeError, match="NFC"):
        load_programme(broken_data)


def test_a_missing_data_folder_is_refused_with_its_files(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"agencies\.csv"):
        load_programme(tmp_path / "data")


def test_a_file_saved_by_excel_with_semicolons_and_day_first_dates_still_loads(broken_data: Path) -> None:
    path = broken_data / "agencies/successions.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    saved = [line.replace(",", ";").replace("2025-07-01", "01/07/2025") for line in lines if '"' not in line]
    path.write_text("\r\n".join(saved), encoding="utf-8-sig", newline="")
    successions = load_programme(broken_data).agencies.successions
    assert len(successions) == len(saved) - 1


def test_codes_of_findings_are_numbered_without_gaps() -> None:
    assert [finding.code for finding in FINDINGS] == [f"PRG{number:03d}" for number in range(1, len(FINDINGS) + 1)]


@pytest.mark.parametrize(
    "row",
    [
        "*,province,deputy,,,TM. {collective},nguồn,Nguyễn Văn An",
        "lao-cai,province,deputy,,,TM. {collective},nguồn,nguyễn văn an",
        "lao-cai,province,deputy,,,TM. {collective},nguồn,An",
        "lao-cai,province,deputy,,,TM. {collective},nguồn,Phó Chủ tịch 2",
    ],
)
def test_a_signer_who_is_no_person_of_one_agency_is_told_with_line_and_column(broken_data: Path, row: str) -> None:
    break_file(broken_data, "agencies/signers.csv", "source,name\n", f"source,name\n{row}\n")

    with pytest.raises(KnowledgeError) as caught:
        load_programme(broken_data)

    place = TextLocation("data/agencies/signers.csv", 2, "name")
    assert [(each.code, each.location) for each in caught.value.findings] == [("PRG017", place)]
