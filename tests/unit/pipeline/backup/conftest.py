"""An office at work, and a backup of it."""

from datetime import date
from pathlib import Path

import pytest

from gen.register import open_register
from gen.register.incoming.model import ArrivalRequest, ArrivalSaid
from tests.support.backups import ARRIVING, CLOCK, backed_up, number


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace at work: numbers given, a document received, tables, templates, settings, accounts."""
    root = tmp_path / "van-thu"
    files = {
        "gen.toml": '[general]\nlanguage = "vi"\n',
        "data/programme/programme.toml": "x = 1\n",
        "data/progress/2024/tiep-nhan.csv": "Mã đơn vị,Ngày nhận\n",
        "data/progress/2024/nhan/lao-cai/0001.xlsx": "tệp đã nhận",
        "templates/nd30/annual.docx": "mẫu",
        "van-ban-den/chung+den/2024/0001.pdf": "văn bản đến",
        "output/annual/2024/lao-cai.docx": "văn bản đi",
        ".gen-desk/accounts.json": "{}",
        "output/.gen.lock": "",
        "output/annual/2024/~$lao-cai.docx": "đang mở",
        "data/.ab-1-0.gen-tmp": "dở dang",
    }
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    for draft in ("a", "b"):
        number(root / "register.sqlite3", draft)
    book = open_register(str(root / "register.sqlite3"), CLOCK)
    said = ArrivalSaid("Bộ Y tế", "15/BC-BYT", None, "Báo cáo", "Kết quả")
    book.incoming.enter([ArrivalRequest(ARRIVING, date(2024, 12, 20), "a" * 64, "a.pdf", said)])
    book.close()
    return root


@pytest.fixture
def backup(office: Path, tmp_path: Path) -> Path:
    return backed_up(office, tmp_path / "sao-luu.zip").file
