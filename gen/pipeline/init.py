"""Make a new workspace from the templates and data that travel with the program."""

import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from gen.domain.errors import ConfigurationError, StorageError
from gen.domain.workspace import Workspace
from gen.intake.receipts import FILE_NAME as RECEIPTS
from gen.intake.receipts import HEADINGS as RECEIPT_HEADINGS
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.programme.folders import programme_folder

_PARTS = ("templates", "data")
_OFFICE = "gen.toml"
_OFFICE_FILE = """# Thiết lập của cơ quan. Bỏ dấu # ở đầu dòng để dùng.
[general]
# language = "vi"
{programme}          # mã chương trình dùng khi không nêu --programme; xem gen programme list
# document_seconds = 60   # một văn bản trong lệnh gen batch lập quá chừng này giây thì dừng; 0: không giới hạn

[lint]
# ignore = ["TYP004"]

[register]
# scope = "type"         # agency: một dãy cho mỗi cơ quan; type: mỗi loại văn bản; common: một dãy chung
# groups = { "QĐ" = "quyet-dinh", "CT" = "quyet-dinh" }
"""


class Started(Struct, frozen=True):
    """The workspace made, and how many files it holds."""

    workspace: Workspace
    files: int


_PROGRESS = "data/progress"
_GUIDE = "docs/templates.md"
"""How templates are written: whoever changes one has it at hand."""
_UNWANTED = ("__pycache__", "*.tmp")
_README = """# Số liệu các năm

Mỗi năm một thư mục; trong thư mục của năm, mỗi đơn vị một tệp Excel `MÃ-ĐƠN-VỊ.xlsx`: lấy bằng `gen form`, điền,
kiểm tra bằng `gen check` rồi chép vào đây. Ngày nhận từng báo cáo ghi vào `tiep-nhan.csv` của năm, mỗi đơn vị một dòng.
"""


def start_workspace(shipped: Path, target: Path, programme: str = "") -> Started:
    """Copy templates and data into ``target``; refuse a folder that already holds either.

    ``programme`` is the one it is to work on where none is named, "" for the usual one of what travels.
    """
    return _start(shipped, target, _copy, programme)


def start_empty_workspace(shipped: Path, target: Path, programme: str = "") -> Started:
    """Make a workspace for real work: folders for the years, without the made-up figures for trying out."""
    return _start(shipped, target, _leave_empty, programme)


def _start(shipped: Path, target: Path, furnish: Callable[[Path, Path], None], programme: str) -> Started:
    """Copy all but the figures; ``furnish`` makes their folder, given the shipped one and where it goes."""
    taken = [part for part in _PARTS if (target / part).exists()]
    if taken:
        raise ConfigurationError(
            _("“{folder}” đã có thư mục {part}; hãy chọn một thư mục khác.").format(folder=target, part=taken[0])
        )
    settings = _settings(shipped, programme)
    try:
        target.mkdir(parents=True, exist_ok=True)
        for part in _PARTS:
            shutil.copytree(shipped / part, target / part, ignore=shutil.ignore_patterns(*_UNWANTED, "progress"))
        furnish(shipped / _PROGRESS, target / _PROGRESS)
        if (shipped / _GUIDE).is_file():
            (target / _GUIDE).parent.mkdir(exist_ok=True)
            shutil.copyfile(shipped / _GUIDE, target / _GUIDE)
        (target / "output").mkdir(exist_ok=True)
        (target / _OFFICE).write_text(settings, encoding="utf-8")
    except OSError as error:
        raise StorageError(
            _("Không tạo được thư mục làm việc “{folder}”: {reason}.").format(folder=target, reason=reason_of(error))
        ) from error
    return Started(Workspace(target.resolve()), sum(1 for file in target.rglob("*") if file.is_file()))


def _settings(shipped: Path, programme: str) -> str:
    """Return the settings of a new office, which name the programme asked for, else the usual one.

    Raises UnknownName for a programme that does not travel.
    """
    if programme:
        programme_folder(shipped / "data", programme)
    elif (shipped / _OFFICE).is_file():
        programme = tomllib.loads((shipped / _OFFICE).read_text("utf-8"))["general"].get("programme", "")
    line = f'programme = "{programme}"' if programme else '# programme = "…"'
    return _OFFICE_FILE.replace("{programme}", line)


def _copy(shipped: Path, progress: Path) -> None:
    shutil.copytree(shipped, progress, ignore=shutil.ignore_patterns(*_UNWANTED))


def _leave_empty(shipped: Path, progress: Path) -> None:
    """Make the same years and periods, each with nothing in it but where days of receipt are written down."""
    for dated in sorted({table.parent.relative_to(shipped) for table in shipped.rglob("*.csv")}):
        (progress / dated).mkdir(parents=True)
        (progress / dated / RECEIPTS).write_text(f"{','.join(RECEIPT_HEADINGS)}\n", encoding="utf-8-sig")
    (progress / "README.md").write_text(_README, encoding="utf-8")
