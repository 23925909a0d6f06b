"""What an excerpt of a Word document takes."""

import pytest

from gen.domain.errors import DocumentError
from gen.pipeline.copying.parts import kept_blocks

TEXTS = (
    "ỦY BAN NHÂN DÂN",  # 0
    "QUYẾT ĐỊNH",  # 1
    "Căn cứ Luật Tổ chức chính quyền địa phương;",  # 2
    "Điều 1. Phạm vi",  # 3
    "1. Khoản một.",  # 4
    "a) Điểm a.",  # 5
    "2. Khoản hai.",  # 6
    "Điều 2. Hiệu lực",  # 7
    "",  # 8
    "Nơi nhận: - Như Điều 3;",  # 9
    "Phụ lục I",  # 10
    "DANH MỤC",  # 11
    "Phụ lục II",  # 12
)
HEAD_AND_FOOT = {0, 1, 2, 9}


@pytest.mark.parametrize(
    ("parts", "blocks"),
    [
        (("Điều 1",), {3, 4, 5, 6}),
        (("điều  2.",), {7, 8}),
        (("1",), {4, 5}),
        (("a)", "Điều 2"), {5, 7, 8}),
        (("Phụ lục I",), {10, 11}),
        (("Phụ lục II",), {12}),
    ],
)
def test_a_part_reaches_to_the_next_heading_that_is_not_below_it(parts: tuple[str, ...], blocks: set[int]) -> None:
    assert kept_blocks(TEXTS, parts) == HEAD_AND_FOOT | blocks


def test_a_part_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(DocumentError, match="không có phần “Điều 9”; các phần có thể nêu: Điều 1, 1, a, 2, Điều 2"):
        kept_blocks(TEXTS, ("Điều 9",))


def test_an_excerpt_of_everything_is_no_excerpt() -> None:
    with pytest.raises(DocumentError, match="hãy dùng sao y"):
        kept_blocks(TEXTS, ("Điều 1", "Điều 2", "Phụ lục I", "Phụ lục II"))


def test_a_document_without_headings_cannot_be_excerpted() -> None:
    with pytest.raises(DocumentError, match="hãy trích sao từ bản PDF"):
        kept_blocks(("Kính gửi: Bộ Nội vụ", "Nơi nhận:"), ("I",))
