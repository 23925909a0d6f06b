"""Which numbers of a text are figures."""

import pytest

from gen.revision.figures import numbers_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("đạt 82,51% (1.708/2.070 công chức), đúng tiến độ so với mục tiêu 100% đến năm 2025", "82,51 1.708 2.070 100"),
        ("Quyết định số 1439/QĐ-TTg ngày 29 tháng 10 năm 2018", ""),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", ""),
        ("từ 10/5 - 12/5/2024 có 35 người", "35"),
        ("Biểu số 4 của Phụ lục 2, Điều 5 khoản 3", ""),
        ("1. Có 05/05 nhóm nhiệm vụ", "05 05"),
        ("CT01, nhiệm vụ 1a và 12 lớp", "12"),
        ("giai đoạn 2019 - 2025 có 2024 người", "2024"),
        ("trong năm 24 lớp, tháng 12 có 3 lớp", "24 3"),
        ("thực hiện Đề án 1439 năm 2024", ""),
        ("(Vụ Hợp tác quốc tế; điện thoại: 024.3976.4116; thư điện tử: vu12@moha.gov.vn)", ""),
        ("ĐT: (0214) 3 840 215 - 0912 345 678, fax 02143840216; có 25 lớp", "25"),
        ("số tài khoản 9523.1.1234567 tại Kho bạc Nhà nước, kinh phí 1.250 triệu đồng", "1.250"),
        ("gửi qua https://bao-cao.gov.vn/de-an/1439?nam=24 trước 15/11/2024", ""),
        ("điện thoại 0214.3840215 - 25 lớp, 1.250 người", "25 1.250"),
        ("trang bị điện thoại 25 chiếc, 12 máy fax 3 bộ", "25 12 3"),
    ],
)
def test_years_days_symbols_and_places_in_a_list_are_no_figures(text: str, figures: str) -> None:
    assert [number.text for number in numbers_of(text) if number.is_figure] == figures.split()
