"""Documents that are not judged by every rule are still searched for what data can spoil."""

from io import BytesIO
from unicodedata import normalize
from zipfile import ZipFile

import pytest

from gen.pipeline.making.judging import judge_text

NAME = "annual/2024/lao-cai.docx"


def document(text: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "{{ rate",
        "{% if x",
        "hết}}",
        "đạt None",
        "(None)",
        "đạt nan%",
        "NaN",
        "undefined",
        "hai  dấu cách",
        normalize("NFD", "bộ"),
    ],
)
def test_what_data_can_spoil_is_found(text: str) -> None:
    assert [finding.severity.label for finding in judge_text(document(text), NAME)] == ["error"]


def test_the_body_that_its_maker_still_has_is_judged_without_unzipping() -> None:
    body = "<w:p><w:r><w:t>đạt None</w:t></w:r></w:p>".encode()

    assert [finding.code for finding in judge_text(b"", NAME, body)] == ["TPL200"]


def test_doubled_spaces_over_two_runs_are_found() -> None:
    body = "<w:p><w:r><w:t>hai </w:t></w:r><w:r><w:t> dấu cách</w:t></w:r></w:p>".encode()

    assert [finding.code for finding in judge_text(b"", NAME, body)] == ["TPL200"]


def test_braces_in_attributes_are_no_tags() -> None:
    body = '<w:dataBinding w:storeItemID="{4F}"/><w:p><w:r><w:t>đạt</w:t></w:r></w:p>'.encode()

    assert judge_text(b"", NAME, body) == ()


@pytest.mark.parametrize("text", ["Lào Cai đạt 85,3%", "Nanh vuốt", "Ban Tổ chức", "…", "ngày      tháng"])
def test_good_text_is_left_in_peace(text: str) -> None:
    assert judge_text(document(text), NAME) == ()
