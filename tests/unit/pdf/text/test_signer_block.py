"""Where a document is signed, read off its page."""

import pytest

from gen.pdf.text.signer_block import SignerBlock, find_block
from tests.support.sheets import centred, foot, sheet, typed


def block_of(*lines: object) -> SignerBlock:
    found = find_block([sheet(*lines)])  # type: ignore[arg-type]  # lines of letters
    assert found is not None
    return found


@pytest.mark.parametrize(
    "title",
    [("CHỦ TỊCH",), ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")],
)
def test_title_and_name_are_found_level_with_the_label(title: tuple[str, ...]) -> None:
    found = block_of(*foot(*title))

    assert (found.title, found.name) == (title, "Nguyễn Văn Mẫu")
    assert found.title_box.middle == pytest.approx(420, abs=1)


def test_a_name_that_is_not_printed_is_missing() -> None:
    found = block_of(*foot("CHỦ TỊCH", name=""))

    assert (found.name, found.name_box) == ("", None)


def test_long_recipients_at_the_left_are_no_part_of_the_block() -> None:
    recipients = ["- Như trên;", "- Thường trực Tỉnh ủy, HĐND tỉnh;"] * 4
    found = block_of(*foot("CHỦ TỊCH", recipients=recipients))

    assert (found.title, found.name) == (("CHỦ TỊCH",), "Nguyễn Văn Mẫu")


def test_a_note_that_it_was_signed_is_no_name() -> None:
    found = block_of(*foot("CHỦ TỊCH"), centred("(Đã ký)", 420, 360))

    assert found.name == "Nguyễn Văn Mẫu"


def test_of_two_blocks_the_first_is_signed() -> None:
    pages = [sheet(*foot("BỘ TRƯỞNG"), number=1), sheet(*foot("CHỦ TỊCH"), number=4)]

    found = find_block(pages)

    assert found is not None
    assert (found.page, found.title) == (1, ("BỘ TRƯỞNG",))


def test_the_words_within_a_sentence_are_no_label() -> None:
    sentence = typed("Nơi nhận: các sở, ban, ngành và địa phương", 85, 400)

    assert find_block([sheet(sentence, centred("CHỦ TỊCH", 460, 400))]) is None


@pytest.mark.parametrize("lines", [[], foot(), [typed("Nơi nhận:", 85, 400), typed("lời văn thường", 380, 400)]])
def test_a_page_without_a_title_beside_the_label_has_no_block(lines: list[object]) -> None:
    assert find_block([sheet(*lines)]) is None  # type: ignore[arg-type]  # lines of letters
