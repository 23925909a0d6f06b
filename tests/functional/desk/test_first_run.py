"""The first run, in a folder where there is no workspace yet."""

from pathlib import Path

import pytest

from tests.support.desk import come_in, served


@pytest.mark.parametrize(("kind", "figures"), [("empty", False), ("demo", True)])
def test_the_workspace_is_made_on_the_page(tmp_path: Path, kind: str, figures: bool) -> None:
    with served(tmp_path) as desk, come_in(desk) as browser:
        first = browser.get("/").text
        browser.post("/thu-muc-lam-viec", data={"loai": kind})
        chosen = browser.post("/chon", data={"don-vi": "lao-cai", "nam": "2024"}).text

    assert str(tmp_path) in first
    assert "Lấy biểu mẫu" in chosen
    assert (tmp_path / "data/progress/2024/chi-tieu.csv").exists() is figures


def test_every_other_page_leads_to_the_first_one_before_there_is_a_workspace(tmp_path: Path) -> None:
    with served(tmp_path) as desk, come_in(desk) as browser:
        assert "Tạo thư mục làm việc" in browser.get("/nop-bao-cao").text
