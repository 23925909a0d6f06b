"""Where a workbook and its file name different agencies, the cell that is right is not to be changed."""

import pytest

from gen.intake.rows.whose import advice_on_agency


@pytest.mark.parametrize(
    ("written", "filed", "name"),
    [
        ("cao-bang", "cao bằng 2025", "Ủy ban nhân dân tỉnh Cao Bằng"),
        ("cao-bang", "cao-bang (1)", "Ủy ban nhân dân tỉnh Cao Bằng"),
        ("cao-bang", "bao_cao_2025", ""),
        ("bnv", "báo cáo", "Bộ Nội vụ"),
        ("cao-bang", "lao-cai", "Ủy ban nhân dân tỉnh Cao Bằng"),
        ("lang-son", "copy-of-lang-son", "UBND tỉnh Lạng Sơn"),
    ],
)
def test_the_code_stays_where_the_file_is_named_wrongly(written: str, filed: str, name: str) -> None:
    advice = advice_on_agency(written, filed, name)

    assert "Giữ nguyên mã" in advice
    assert f"đổi tên tệp thành {written}" in advice


def test_the_code_is_to_be_changed_where_name_and_file_agree() -> None:
    assert "thành “cao-bang”" in advice_on_agency("cao-bnag", "cao-bang", "Ủy ban nhân dân tỉnh Cao Bằng")


@pytest.mark.parametrize("name", ["", "Bộ Ngoại giao"])
def test_both_are_named_where_nothing_tells_which_is_right(name: str) -> None:
    advice = advice_on_agency("bng", "btc", name)

    assert "“bng”" in advice
    assert "“btc”" in advice
    assert "Sửa mã" not in advice
