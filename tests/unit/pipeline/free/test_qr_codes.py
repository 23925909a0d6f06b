"""QR codes are those of segno, byte for byte, whichever mask the text asks for."""

import io

import pytest
import segno

from gen.pipeline.free.qr_codes import qr_png

TEXTS = [
    *("1", "20250205", "DV12", "FCC589F8D0", "dv0", "dv7", "Sở Nội vụ tỉnh Lào Cai", "漢字", "01" * 60),
    *(f"https://vanban.example.gov.vn/{number}?ma=dv{number * 37}" for number in range(8)),
    "Biên bản " * 40,
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_code_is_that_of_segno(text: str) -> None:
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="png", scale=8, border=2)

    assert qr_png(text) == drawn.getvalue()


def test_a_text_too_long_for_a_code_has_none() -> None:
    assert qr_png("dài " * 1000) is None
