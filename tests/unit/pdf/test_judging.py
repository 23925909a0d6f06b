"""One finding for each thing that a PDF to be sent and kept lacks."""

from typing import Any

import pytest
from msgspec.structs import replace

from gen.pdf.conformance import Conformance
from gen.pdf.judging import judged

GOOD = Conformance(
    archive="2B",
    access="1",
    intents=1,
    pages=3,
    tagged=True,
    language="vi-VN",
    title="Kết quả thực hiện Đề án",
    bookmarks=True,
    bare_fonts=(),
)


def codes(found: Conformance) -> list[str]:
    return [finding.code for finding in judged(found, "a.pdf")]


def test_nothing_is_said_of_a_pdf_as_it_must_be() -> None:
    assert codes(GOOD) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"archive": ""}, "PDF001"),
        ({"archive": "1B"}, "PDF001"),
        ({"intents": 0}, "PDF002"),
        ({"bare_fonts": ("Arial",)}, "PDF003"),
        ({"tagged": False}, "PDF004"),
        ({"access": ""}, "PDF005"),
        ({"language": "en-US"}, "PDF006"),
        ({"language": ""}, "PDF006"),
        ({"title": ""}, "PDF007"),
        ({"pages": 0}, "PDF008"),
    ],
)
def test_what_is_lacking_is_said(change: dict[str, Any], code: str) -> None:
    assert codes(replace(GOOD, **change)) == [code]


def test_each_font_that_is_not_embedded_is_named() -> None:
    findings = judged(replace(GOOD, bare_fonts=("Arial", "VNI-Times")), "a.pdf")

    assert ["Arial" in findings[0].message, "VNI-Times" in findings[1].message] == [True, True]
