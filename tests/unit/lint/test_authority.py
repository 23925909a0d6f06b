"""Lines over a signer's name are separated into prefix and title."""

import pytest

from gen.lint.anatomy.authority import parse_authority
from gen.lint.anatomy.line import whole_line
from gen.wordml.model import Paragraph, ParagraphFormat


@pytest.mark.parametrize(
    ("text", "prefix", "title"),
    [
        ("KT. CHỦ TỊCH", "KT", "CHỦ TỊCH"),
        ("K/T CHỦ TỊCH", "KT", "CHỦ TỊCH"),
        ("TM ỦY BAN NHÂN DÂN", "TM", "ỦY BAN NHÂN DÂN"),
        ("TUQ.GIÁM ĐỐC", "TUQ", "GIÁM ĐỐC"),
        ("Q. GIÁM ĐỐC", "Q", "GIÁM ĐỐC"),
        ("QUYỀN GIÁM ĐỐC", "", "QUYỀN GIÁM ĐỐC"),
        ("TLĐ LAO ĐỘNG", "", "TLĐ LAO ĐỘNG"),
    ],
)
def test_a_prefix_is_known_however_it_is_typed(text: str, prefix: str, title: str) -> None:
    authority = parse_authority(whole_line(Paragraph(1, "body", text, (), ParagraphFormat())))

    assert (authority.prefix, authority.title) == (prefix, title)


@pytest.mark.parametrize(
    ("text", "deputy", "head", "collective"),
    [
        ("PHÓ CHỦ TỊCH", True, False, False),
        ("THỨ TRƯỞNG", True, False, False),
        ("HIỆU PHÓ", True, False, False),
        ("TM. THÀNH PHỐ", False, False, False),
        ("KT. BỘ TRƯỞNG", False, True, False),
        ("TM. ỦY BAN NHÂN DÂN", False, False, True),
        ("TM. BỘ CÔNG THƯƠNG", False, False, True),
        ("BỘ TRƯỞNG", False, True, False),
        ("TM. CHỦ TỊCH ĐOÀN", False, False, False),
    ],
)
def test_deputies_heads_and_agencies_are_told_apart(text: str, deputy: bool, head: bool, collective: bool) -> None:
    authority = parse_authority(whole_line(Paragraph(1, "body", text, (), ParagraphFormat())))

    assert (authority.is_deputy, authority.is_head, authority.is_collective) == (deputy, head, collective)
