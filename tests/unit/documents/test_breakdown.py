import pytest

from gen.documents.breakdown import breakdown


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([(2, "đã hoàn thành"), (1, "đang triển khai")], "trong đó 02 việc đã hoàn thành và 01 việc đang triển khai"),
        ([(3, "đã hoàn thành"), (0, "đang triển khai")], "tất cả đều đã hoàn thành"),
        ([(1, "đang triển khai")], "đang triển khai"),
        ([(0, "đã hoàn thành")], ""),
    ],
)
def test_a_total_divides_into_what_there_is(parts: list[tuple[int, str]], text: str) -> None:
    assert breakdown(parts, "việc") == text
