"""What the book must know of a document."""

from collections.abc import Mapping

import pytest

from gen.pipeline.numbering.describing import split_recipients, type_name, type_symbol


@pytest.mark.parametrize(
    ("symbol", "abbreviation", "name"),
    [
        ("BC-UBND", "BC", "Báo cáo"),
        ("QĐ-BNV", "QĐ", "Quyết định"),
        ("UBND-VX", "", "Công văn"),
        ("BNV-HTQT", "", "Công văn"),
        ("2019/QĐ-TTg", "QĐ", "Quyết định"),
        ("TTr-SNV", "TTr", "Tờ trình"),
        ("", "", "Công văn"),
    ],
)
def test_the_symbol_tells_the_type(symbol: str, abbreviation: str, name: str) -> None:
    assert (type_symbol(symbol), type_name(symbol)) == (abbreviation, name)


KEPT: Mapping[str, tuple[str, int | None]] = {
    "- Lưu: VT, NC.": ("VT, NC", None),
    "- Lưu: VT, HTQT (3b).": ("VT, HTQT", 3),
    "Lưu: VT (05 bản)": ("VT", 5),
    "- Lưu VT.": ("VT", None),
}


@pytest.mark.parametrize("line", KEPT)
def test_who_keeps_the_file_copy_stands_apart_from_the_recipients(line: str) -> None:
    assert split_recipients(["- Như trên;", "- Bộ Nội vụ;", line]) == (("Như trên", "Bộ Nội vụ"), *KEPT[line])


def test_no_recipients_are_none() -> None:
    assert split_recipients(["", " - "]) == ((), "", None)
