"""What a file of a year's folder is by its name: a report, a table of many, something else, or not worth a word."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import PurePath

from msgspec import Struct

from gen.domain.schema import Schema
from gen.intake.receipts import FILE_NAME as RECEIPTS
from gen.messages import _

_LOCK = "~$"
"""How the name begins of the file by which Office says that a document is open."""
_ADVICE = {
    "spreadsheet": lambda: _("Mở tệp, lưu ở dạng .xlsx (Excel Workbook) rồi đặt tệp .xlsx vào thư mục."),
    "archive": lambda: _("Giải nén rồi đặt từng tệp số liệu bên trong vào thư mục."),
    "message": lambda: _("Mở thư, lưu tệp đính kèm rồi đặt tệp số liệu vào thư mục."),
    "document": lambda: _("Dùng tệp Excel của đơn vị; văn bản Word chỉ dùng được khi do gen lập."),
    "picture": lambda: _("Dùng tệp Excel của đơn vị; bản in, bản quét không mang số liệu mà gen đọc được."),
    "table": lambda: _("Dùng tệp .xlsx, hoặc đặt tên tệp CSV theo bảng: {names}."),
    "other": lambda: _("Dùng tệp .xlsx, .ods hoặc .xls; chuyển tệp này ra khỏi thư mục số liệu nếu không dùng."),
}


class StrayKind(Struct, frozen=True):
    """A kind of file that no command reads; ``figures`` says that it probably holds a report."""

    key: str
    figures: bool = False

    def advice(self, schema: Schema) -> str:
        """Return what to do with such a file, where the programme has these tables."""
        return _ADVICE[self.key]().format(names=table_names(schema))


def table_names(schema: Schema) -> str:
    """Return the names of the CSV files that are read."""
    return ", ".join(sheet.csv for sheet in schema.sheets)


class _Known(Struct, frozen=True):
    kinds: dict[str, StrayKind]
    passed_over: frozenset[str]
    passed_over_names: frozenset[str]


@lru_cache(maxsize=1)
def _known() -> _Known:
    data = tomllib.loads(files("gen.intake").joinpath("owners", "kinds.toml").read_text(encoding="utf-8"))
    return _Known(
        {
            ending: StrayKind(row["key"], row.get("figures", False))
            for row in data["kinds"]
            for ending in row["endings"]
        },
        frozenset(data["passed_over"]),
        frozenset(data["passed_over_names"]),
    )


def kind_of(path: PurePath) -> StrayKind:
    """Return the kind of a file that no command reads."""
    return _known().kinds.get(path.suffix.lower(), StrayKind("other"))


def is_passed_over(name: str) -> bool:
    """Tell whether a file is not worth a word: hidden, of the system or the program, a note of people."""
    known, low = _known(), name.lower()
    return (
        name.startswith((".", _LOCK))
        or name.endswith("~")
        or low in known.passed_over_names
        or PurePath(low).suffix in known.passed_over
    )


def is_shared_table(name: str, schema: Schema) -> bool:
    """Tell whether a file is a table of many agencies, or that of the days of receipt."""
    low = name.lower()
    return low == RECEIPTS or any(low == sheet.csv for sheet in schema.sheets)
