"""What a document remembers of its text survives packing, and what is torn is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.domain.errors import DocumentError
from gen.revision.imprints import imprints_of
from gen.revision.stored import packed, unpacked
from gen.wordml.blocks.letters import letters_in, letters_of

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(letters_of).filter(bool)
LINES = st.lists(st.builds(lambda row, text: f"{'|' if row else ''}\t{text}", st.booleans(), TEXTS), min_size=1)


@given(LINES)
def test_imprints_are_read_back_as_they_were_written(lines: list[str]) -> None:
    letters = letters_in(lines)

    assert unpacked(packed(letters)) == imprints_of(letters)


def test_the_same_text_is_always_written_alike() -> None:
    letters = letters_in(["\tCó 12 lớp", "|\t1\t45"])

    assert packed(letters) == packed(letters)


@pytest.mark.parametrize("torn", ["", "không phải", "AAAA", packed(b"\ta 1")[:-8], packed(b"\ta 1")[8:]])
def test_a_torn_text_is_one_sentence(torn: str) -> None:
    with pytest.raises(DocumentError, match="bị hỏng"):
        unpacked(torn)
