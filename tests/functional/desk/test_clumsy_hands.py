"""Everyday mishaps: Ctrl-C in a batch, files of odd kinds."""

import signal
import time
from pathlib import Path

import pytest

from tests.functional.desk.test_handing_in import YEAR, hand_in
from tests.support.desk import Browser, come_in, served

BATCH = {"loai": "annual", "nam": str(YEAR), "co-quan": "provinces"}


def versions(workspace: Path) -> int:
    history = workspace / f"data/progress/{YEAR}/nhan/lao-cai/lich-su.csv"
    return len(history.read_text(encoding="utf-8-sig").splitlines()) - 1 if history.exists() else 0


def test_ctrl_c_in_a_batch_keeps_what_is_made_and_the_next_one_goes_on(workspace: Path) -> None:
    with served(workspace) as desk, come_in(desk) as browser:
        browser.post("/lap-hang-loat", data=BATCH)
        folder = workspace / f"output/annual/{YEAR}"
        while not list(folder.glob("*.docx")):
            time.sleep(0.01)
        desk.process.send_signal(signal.SIGINT)
        desk.process.wait(15)
        assert desk.process.returncode == 0
    made = {path: path.stat().st_mtime_ns for path in folder.glob("*.docx")}
    assert len(made) < 63
    assert not list(folder.glob("*.part*"))

    with served(workspace) as desk, come_in(desk) as browser:
        browser.post("/lap-hang-loat", data=BATCH)
        while "Tải tất cả (zip)" not in (page := browser.get("/lap-hang-loat").text):
            time.sleep(0.1)

    assert len(list(folder.glob("*.docx"))) == 63
    assert {path: path.stat().st_mtime_ns for path in made} == made
    assert f"{len(made)} không thay đổi" in page


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("trống.xlsx", b"", "tệp trống"),
        ("bao-cao.xlsx", b"%PDF-1.7\n", "Chưa nhận:"),
        ("bao-cao.xls", b"PK\x03\x04", "Chưa nhận:"),
        ("../../x.docx", b"\xd0\xcf\x11\xe0", "Chưa nhận:"),
        ("anh.jpg", b"\xff\xd8", "không phải là tệp báo cáo"),
        ("a" * 300 + ".xlsx", b"", "Chưa nhận:"),
    ],
)
def test_a_file_that_is_no_report_is_refused_with_a_sentence(
    browser: Browser, workspace: Path, name: str, content: bytes, sentence: str
) -> None:
    before = versions(workspace)

    page = hand_in(browser, (name, content))

    assert sentence in page
    assert "Traceback" not in page
    assert versions(workspace) == before


def test_a_renamed_workbook_is_read_for_what_it_is(browser: Browser, form: bytes) -> None:
    page = hand_in(browser, ("Copy of Book1 (2) - final FINAL.xls", form))

    assert "Báo cáo năm 2024 của Ủy ban nhân dân tỉnh Lào Cai" in page


@pytest.mark.parametrize("name", ["da-doi-cho.xlsx", ".0a1b2c3d-1-0123456789abcdef.gen-tmp"])
def test_a_file_that_is_gone_since_it_was_listed_hinders_no_page(workspace: Path, browser: Browser, name: str) -> None:
    link = workspace / f"data/progress/{YEAR}" / name
    link.symlink_to(workspace / "khong-con.xlsx")
    try:
        answer = browser.get(f"/tinh-hinh?nam={YEAR}")
    finally:
        link.unlink()

    assert answer.status_code == 200
    assert "Đã gửi" in answer.text
