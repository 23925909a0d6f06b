"""TCVN3 and VNI are recognised by their words and decoded; Unicode and foreign words are left alone."""

import subprocess
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen.vietnamese.encodings import TCVN3_PAIRS, decode_legacy

SENTENCE = (
    "Tuyên truyền, nâng cao nhận thức của đội ngũ cán bộ, công chức, viên chức về các giá trị chung của Cộng đồng"
    " ASEAN; hỗ trợ kỹ thuật, hiện đại hóa, quản lý, thủy lợi, khuyến khích, nghiên cứu"
)
TO_TCVN3 = str.maketrans(dict(zip(TCVN3_PAIRS[1::2], TCVN3_PAIRS[::2], strict=True)))


def encode_tcvn3(text: str) -> str:
    return text.translate(TO_TCVN3)


def test_tcvn3_sentence_is_decoded() -> None:
    decoded = decode_legacy(encode_tcvn3(SENTENCE))

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (SENTENCE, "TCVN3")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ñoåi môùi toå chöùc", "đổi mới tổ chức"),
        ("Uyû ban nhaân daân tænh Thöøa Thieân Hueá", "Uỷ ban nhân dân tỉnh Thừa Thiên Huế"),
        ("keá hoaïch haønh ñoäng", "kế hoạch hành động"),
    ],
)
def test_vni_is_decoded(written: str, meant: str) -> None:
    decoded = decode_legacy(written)

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (meant, "VNI")


@pytest.mark.parametrize(
    "text", [SENTENCE, "Công tác", "Hà Nam", "ASEAN", "café", "São Tomé", "", "100 %", "Thừa Thiên"]
)
def test_unicode_is_left_alone(text: str) -> None:
    assert decode_legacy(text) is None


def test_table_agrees_with_the_c_library() -> None:
    letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"

    ours = {letter: encode_tcvn3(letter).encode("latin-1") for letter in letters}

    for letter, code in ours.items():
        decoded = subprocess.run(
            ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=code, capture_output=True, check=True
        )
        assert unicodedata.normalize("NFC", decoded.stdout.decode()) == letter


@settings(max_examples=50)
@given(st.lists(st.sampled_from(SENTENCE.replace(",", "").replace(";", "").split()), min_size=4, max_size=12))
def test_any_sentence_in_tcvn3_is_decoded_or_reads_as_vietnamese_already(words: list[str]) -> None:
    sentence = " ".join(words)

    decoded = decode_legacy(encode_tcvn3(sentence))

    assert decoded is None or decoded.text == sentence
