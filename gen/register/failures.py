"""Say why the database refused, from its codes: its own words are English."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from gen.domain.errors import RegisterUnavailable
from gen.messages import _
from gen.register.engine import shown

_PRIMARY = 0xFF
"""The part of an SQLite code that says the kind of error; the rest is detail."""
_UNREADABLE_TEXT = 0
"""Python's own refusal of text that is not UTF-8 carries no code of SQLite."""
_NO_RIGHT = "42501"
"""SQLSTATE of PostgreSQL: insufficient privilege."""


@contextmanager
def reachable(engine: Engine) -> Iterator[None]:
    """Turn the database's own failures into one sentence."""
    try:
        yield
    except DBAPIError as error:
        text = _("Không dùng được sổ đăng ký “{place}”: {reason}.")
        raise RegisterUnavailable(text.format(place=shown(engine.url), reason=reason_of(error.orig))) from error


def reason_of(error: BaseException | None) -> str:
    """Return in a few words why the database failed, and what to do."""
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(getattr(error, "sqlite_errorcode", 0))
    state = getattr(error, "sqlstate", None)
    if state is None:
        return _(
            "không kết nối được máy chủ PostgreSQL; hãy kiểm tra địa chỉ sổ (register_url trong gen.toml hoặc "
            "GEN_REGISTER_URL), tên người dùng, mật khẩu và mạng"
        )
    if state == _NO_RIGHT:
        return _("người dùng của PostgreSQL không có quyền ghi sổ; hãy nhờ người quản trị cấp quyền")
    return _("PostgreSQL báo lỗi {state}; hãy gửi mã này cho người quản trị").format(state=state)


def _of_sqlite(code: int) -> str:
    broken = _(
        "tệp sổ bị hỏng; hãy lấy lại bản sao lưu của tệp này; nếu không còn bản nào dùng được, mở sổ mới bằng "
        "gen register new --reason LÝ_DO"
    )
    reasons = {
        sqlite3.SQLITE_NOTADB: _("tệp không phải là sổ đăng ký; hãy kiểm tra đường dẫn hoặc lấy lại bản sao lưu"),
        sqlite3.SQLITE_ERROR: broken,
        _UNREADABLE_TEXT: broken,
        sqlite3.SQLITE_CORRUPT: broken,
        sqlite3.SQLITE_CANTOPEN: _("không mở được tệp sổ; hãy kiểm tra đường dẫn và quyền với thư mục"),
        sqlite3.SQLITE_READONLY: _("tệp sổ hoặc thư mục chỉ cho đọc; hãy xin quyền ghi"),
        sqlite3.SQLITE_PERM: _("tệp sổ hoặc thư mục chỉ cho đọc; hãy xin quyền ghi"),
        sqlite3.SQLITE_BUSY: _("người khác đang ghi sổ; hãy chạy lại sau ít phút"),
        sqlite3.SQLITE_LOCKED: _("người khác đang ghi sổ; hãy chạy lại sau ít phút"),
        sqlite3.SQLITE_FULL: _("ổ đĩa đã đầy; hãy giải phóng chỗ rồi chạy lại"),
        sqlite3.SQLITE_IOERR: _("ổ đĩa hoặc thư mục mạng bị lỗi; hãy kiểm tra rồi chạy lại"),
    }
    unknown = _("SQLite báo lỗi {code}; hãy gửi mã này cho người phụ trách").format(code=code)
    return reasons.get(code & _PRIMARY, unknown)
