"""Pages as they are named on the command line."""

import pytest

from gen.domain.errors import DocumentError
from gen.pipeline.copying.pages import pages_named


@pytest.mark.parametrize(
    ("text", "pages"),
    [("1", (0,)), ("1-3,5", (0, 1, 2, 4)), (" 2 – 3 , 1 ", (0, 1, 2)), ("3,3,3", (2,)), ("1-5", (0, 1, 2, 3, 4))],
)
def test_pages_are_counted_from_the_first(text: str, pages: tuple[int, ...]) -> None:
    assert pages_named(text, 5) == pages


@pytest.mark.parametrize("text", ["", "a", "1-", "-3", "1..3", "1,,2", "1-2-3", "99999999999"])
def test_what_is_no_list_of_pages_is_told(text: str) -> None:
    with pytest.raises(DocumentError, match="hãy ghi các trang như 1-3,5"):
        pages_named(text, 5)


@pytest.mark.parametrize("text", ["0", "6", "3-2", "4-6"])
def test_a_page_that_is_not_there_is_told(text: str) -> None:
    with pytest.raises(DocumentError, match="tệp có 5 trang"):
        pages_named(text, 5)
