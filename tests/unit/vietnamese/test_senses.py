"""A phrase never stands for one that says the opposite, however alike their letters are."""

import pytest

from gen.vietnamese.likeness import nearest
from gen.vietnamese.senses import same_direction

STATUSES = ("Đã lên kế hoạch", "Đang triển khai", "Đã hoàn thành", "Thường xuyên", "Không thực hiện")


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Chưa hoàn thành", "Đã hoàn thành"),
        ("Chua hoan thanh", "Đã hoàn thành"),
        ("CHƯA HOÀN THÀNH", "Đã hoàn thành"),
        ("Không hoàn thành", "Đã hoàn thành"),
        ("Sắp hoàn thành", "Đã hoàn thành"),
        ("Sẽ hoàn thành", "Đã hoàn thành"),
        ("Đang hoàn thành", "Đã hoàn thành"),
        ("Cơ bản hoàn thành", "Đã hoàn thành"),
        ("Gần hoàn thành", "Đã hoàn thành"),
        ("Hoàn thành 50%", "Đã hoàn thành"),
        ("Hoàn thành được 80,5 %", "Đã hoàn thành"),
        ("Hoàn thành 2/3", "Đã hoàn thành"),
        ("Hoàn thành bước đầu", "Đã hoàn thành"),
        ("Đã lên KH", "Đã hoàn thành"),
        ("Hoàn thành một phần", "Đã hoàn thành"),
        ("Dự kiến hoàn thành", "Đã hoàn thành"),
        ("Chưa triển khai", "Đang triển khai"),
        ("Đã triển khai", "Đang triển khai"),
        ("Sẽ triển khai", "Đang triển khai"),
        ("Dừng triển khai", "Đang triển khai"),
        ("Tạm dừng triển khai", "Đang triển khai"),
        ("Không triển khai", "Đang triển khai"),
        ("Khong trien khai", "Đang triển khai"),
        ("Đã thực hiện", "Không thực hiện"),
        ("Đang thực hiện", "Không thực hiện"),
        ("Thực hiện", "Không thực hiện"),
        ("Chưa thực hiện", "Không thực hiện"),
        ("Chưa lên kế hoạch", "Đã lên kế hoạch"),
        ("Đang lên kế hoạch", "Đã lên kế hoạch"),
        ("Không thường xuyên", "Thường xuyên"),
        ("Không thường xuyên", "Không thực hiện"),
        ("Bố trí riêng", "Lồng ghép, không bố trí riêng"),
        ("Số người chưa tham gia", "Số người tham gia"),
        ("Dự kiến thực hiện", "Thực hiện"),
        ("Từ ngày", "Đến ngày"),
        ("Mẫu số", "Tử số"),
    ],
)
def test_a_phrase_does_not_stand_for_one_of_another_direction(written: str, known: str) -> None:
    assert not same_direction(written, known)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Đã hoàn thàn", "Đã hoàn thành"),
        ("Hoàn thành", "Đã hoàn thành"),
        ("Hoàn tất", "Đã hoàn thành"),
        ("Triển khai", "Đang triển khai"),
        ("Đang trển khai", "Đang triển khai"),
        ("Tiếp tục triển khai", "Đang triển khai"),
        ("Lên kế hoạch", "Đã lên kế hoạch"),
        ("Thường xuyen", "Thường xuyên"),
        ("Không triển khai", "Không thực hiện"),
        ("Khong thuc hien dc", "Không thực hiện"),
        ("Đã thực hiện", "Thực hiện"),
        ("Ngày kết thúc", "Kết thúc"),
        ("Nội dung đăng tải", "Nội dung"),
        ("Noi dung cong viec", "Nội dung"),
        ("Ngân sách đảng", "Ngân sách"),
        ("da-nag", "da-nang"),
        ("dda-nang", "da-nang"),
    ],
)
def test_a_phrase_stands_for_one_of_the_same_direction(written: str, known: str) -> None:
    assert same_direction(written, known)


@pytest.mark.parametrize(
    "written", ["Chưa hoàn thành", "Chua hoan thanh", "Chưa triển khai", "Đã triển khai", "Chưa xong"]
)
def test_the_opposite_is_never_offered_as_the_nearest(written: str) -> None:
    assert nearest(written, STATUSES) == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Đã hoàn thàn", "Đã hoàn thành"), ("Dang trien khia", "Đang triển khai"), ("Không thực hịên", "Không thực hiện")],
)
def test_a_slip_of_the_keys_still_finds_its_name(written: str, meant: str) -> None:
    assert nearest(written, STATUSES) == (meant,)
