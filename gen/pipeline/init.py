"""Make a new workspace from the templates and data that travel with the program."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from gen.domain.errors import ConfigurationError, StorageError
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.messages.reasons import reason_of

_PARTS = ("templates", "data")
_OFFICE_FILE = """# Thiết lập của cơ quan. Bỏ dấu # ở đầu dòng để dùng.
[general]
# language = "vi"
# document_seconds = 60   # một văn bản trong lệnh gen batch lập quá chừng này giây thì dừng; 0: không giới hạn

[lint]
# ignore = ["TYP004"]

[register]
# scope = "type"         # agency: một dãy cho mỗi cơ quan; type: mỗi loại văn bản; common: một dãy chung
# groups = { "QĐ" = "quyet-dinh", "CT" = "quyet-dinh" }
"""


@dataclass(frozen=True, slots=True)
class Started:
    """The workspace made, and how many files it holds."""

    workspace: Workspace
    files: int


def start_workspace(shipped: Path, target: Path) -> Started:
    """Copy templates and data into ``target``; refuse a folder that already holds either."""
    taken = [part for part in _PARTS if (target / part).exists()]
    if taken:
        raise ConfigurationError(
            _("“{folder}” đã có thư mục {part}; hãy chọn một thư mục khác.").format(folder=target, part=taken[0])
        )
    try:
        target.mkdir(parents=True, exist_ok=True)
        for part in _PARTS:
            shutil.copytree(shipped / part, target / part, ignore=shutil.ignore_patterns("__pycache__", "*.tmp"))
        (target / "output").mkdir(exist_ok=True)
        (target / "gen.toml").write_text(_OFFICE_FILE, encoding="utf-8")
    except OSError as error:
        raise StorageError(
            _("Không tạo được thư mục làm việc “{folder}”: {reason}.").format(folder=target, reason=reason_of(error))
        ) from error
    return Started(Workspace(target.resolve()), sum(1 for file in target.rglob("*") if file.is_file()))
