"""An issued document is put into an edXML envelope that keeps to the schema."""

import zipfile
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from gen.decree import edxml
from tests.support.cli import Said, gen

SCHEMA = etree.XMLSchema(etree.parse(str(Path(edxml.__file__).with_name("edxml.xsd"))))
NAMES = {"e": edxml.NAMESPACE}
PDF = b"%PDF-1.7\n% the signed file\n%%EOF\n"
CODE = "H38.2024.12.20.01.UBND.14"


@pytest.fixture
def issued(workspace: Path, draft: Path) -> Path:
    """The report of Lào Cai, numbered, with its signed PDF beside it."""
    assert gen("issue", draft, "--date", "20/12/2024", workspace=workspace).code == 0
    draft.with_suffix(".pdf").write_bytes(PDF)
    return draft


def enveloped(workspace: Path, *words: str | Path) -> Said:
    return gen("register", "envelope", *words, workspace=workspace)


def texts(root: etree._Element, name: str) -> list[str]:
    return [str(one.text) for one in root.iterfind(f".//e:{name}", NAMES)]


def test_the_envelope_keeps_to_the_schema_and_holds_the_fields(workspace: Path, issued: Path) -> None:
    said = enveloped(workspace, issued)

    path = issued.with_name(f"{CODE}.edxml")
    assert (said.code, said.out.splitlines()[0]) == (0, str(path))
    root = etree.fromstring(path.read_bytes())
    SCHEMA.assertValid(root)
    assert texts(root, "OrganId") == ["H38", "G09", "H38"]
    assert texts(root, "DocumentId") == ["H38,2024/12/20,01/BC-UBND"]
    assert (texts(root, "CodeNumber"), texts(root, "CodeNotation")) == (["01"], ["BC-UBND"])
    assert texts(root, "PromulgationDate") == ["2024/12/20"]
    assert texts(root, "TypeName") == ["Báo cáo"]
    assert texts(root, "Appendix") == ["Phụ lục. CÁC BIỂU SỐ LIỆU KẾT QUẢ THỰC HIỆN ĐỀ ÁN 1439 NĂM 2024"]


def test_who_has_no_code_is_named_as_a_place_and_told(workspace: Path, issued: Path) -> None:
    said = enveloped(workspace, issued)

    root = etree.fromstring(issued.with_name(f"{CODE}.edxml").read_bytes())
    places = [str(one.text) for one in root.iterfind(".//e:ToPlaces/e:Place", NAMES)]
    assert places
    assert [f"{place}: chưa có mã định danh, không gửi qua Trục được." for place in places] == said.err.splitlines()


def test_the_signed_file_travels_zipped_under_the_name_of_the_law(workspace: Path, issued: Path) -> None:
    enveloped(workspace, issued)

    root = etree.fromstring(issued.with_name(f"{CODE}.edxml").read_bytes())
    (encoded,) = texts(root, "ContentTransferEncoded")
    with zipfile.ZipFile(BytesIO(b64decode(encoded))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {f"{CODE}.pdf": PDF}
    assert len(set(texts(root, "ContentId"))) == 1


def test_several_files_are_attached(workspace: Path, issued: Path) -> None:
    annex = issued.with_name("phu lục & biểu.xlsx")
    annex.write_bytes(b"PK")

    enveloped(workspace, issued, "--attach", issued.with_suffix(".pdf"), "--attach", annex, "-o", workspace / "gui")

    root = etree.fromstring((workspace / "gui" / f"{CODE}.edxml").read_bytes())
    SCHEMA.assertValid(root)
    assert sorted(set(texts(root, "AttachmentName"))) == [f"{CODE}.pdf", "phu lục & biểu.xlsx"]


def test_an_envelope_is_written_anew_and_a_file_of_people_is_kept(workspace: Path, issued: Path) -> None:
    path = issued.with_name(f"{CODE}.edxml")
    enveloped(workspace, issued)
    again = enveloped(workspace, issued)
    path.write_text("của văn thư", encoding="utf-8")
    beside = enveloped(workspace, issued)

    assert again.out.splitlines()[0] == str(path)
    assert path.read_text(encoding="utf-8") == "của văn thư"
    assert Path(beside.out.splitlines()[0]).name == f"{CODE}.moi.edxml"


def test_what_cannot_go_is_refused_in_one_sentence(workspace: Path, draft: Path) -> None:
    before = enveloped(workspace, draft)
    gen("issue", draft, "--date", "20/12/2024", workspace=workspace)
    without = enveloped(workspace, draft)
    torn = draft.with_suffix(".pdf")
    torn.write_bytes(b"<html>")
    no_pdf = enveloped(workspace, draft)
    absent = enveloped(workspace, draft, "--attach", draft.with_name("absent.pdf"))

    assert [one.code for one in (before, without, no_pdf, absent)] == [2, 2, 2, 2]
    assert "chưa được cấp số; hãy chạy gen issue trước" in before.err
    assert "hãy nêu tệp đã ký bằng --attach" in without.err
    assert "rỗng hoặc không phải là tệp PDF" in no_pdf.err
    assert "absent.pdf" in absent.err
    assert not list(draft.parent.glob("*.edxml"))


def test_a_recalled_document_is_not_put_into_an_envelope(workspace: Path, issued: Path) -> None:
    place = ("1", "--series", "lao-cai", "--year", "2024")
    gen("register", "recall", *place, "--reason", "Sai số liệu", "--date", "24/12/2024", workspace=workspace)

    said = enveloped(workspace, issued)

    assert (said.code, "đã thu hồi, không gửi nữa" in said.err) == (2, True)


def test_the_schema_tells_a_wrong_envelope(workspace: Path, issued: Path) -> None:
    enveloped(workspace, issued)
    root = etree.fromstring(issued.with_name(f"{CODE}.edxml").read_bytes())
    header = root.find(".//e:MessageHeader", NAMES)
    assert header is not None
    header.remove(header[1])

    assert not SCHEMA.validate(root)
