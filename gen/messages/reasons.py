"""Say why something would not work: the words of the system and of libraries are English and do not fit an office.

From an error only what is sure is taken: the number of the system, the place of an error. Its words are not.
"""

import errno
import re

from gen.messages import _

_PLACE_IN_WORDS = re.compile(r"\(at line (\d+), column (\d+)\)")
"""Where tomllib tells line and column; it has no other way before Python 3.14."""

_HELD = (32, 33)
"""Windows: another program holds the file, or a part of it."""
_NAME_TOO_LONG = 206
_NOT_FOUND = (2, 3)
"""What Windows says of paths beyond its limit, too."""
_MOST = 260
"""Letters of a path in Windows, where long paths are not switched on."""


def reason_of(error: OSError) -> str:
    """Return in a few words why the system refused."""
    if told := _of_windows(error):
        return told
    number = error.errno or 0
    name = errno.errorcode.get(number, "").removeprefix("WSA")
    if name in _reasons():
        return _reasons()[name]
    import socket  # nearly no command has to do with it

    if isinstance(error, socket.gaierror):
        return _("không tìm thấy máy chủ có tên này")
    if isinstance(error, TimeoutError) or not number:
        return _("không có trả lời")
    return _("lỗi hệ thống số {number}").format(number=number)


def _of_windows(error: OSError) -> str:
    """Return what Windows' own number says more clearly than the general one; "" elsewhere."""
    number = getattr(error, "winerror", None)
    longest = max(len(str(name)) for name in (error.filename, error.filename2))
    if number in _HELD:
        return _("tệp đang mở ở chương trình khác (Word, Excel, trình xem PDF); hãy đóng lại rồi chạy lại")
    if number == _NAME_TOO_LONG or (number in _NOT_FOUND and longest >= _MOST):
        text = _("đường dẫn dài quá {most} ký tự; hãy chuyển thư mục làm việc lên gần gốc ổ đĩa")
        return text.format(most=_MOST)
    return ""


def sentence_of(error: OSError) -> str:
    """Return one sentence: the file, the reason, what to do."""
    text = _("Không đọc hoặc ghi được “{file}”: {reason}. Kiểm tra đường dẫn rồi chạy lại.")
    return text.format(file=error.filename2 or error.filename or "…", reason=reason_of(error))


def told(error: Exception) -> str:
    """Return the sentence of an error: our own errors are sentences already, the system's are not."""
    return sentence_of(error) if isinstance(error, OSError) else str(error)


def unreadable_text(error: Exception) -> str:
    """Return in a few words why a text file of the workspace (TOML, CSV) could not be read, with the place if told."""
    if isinstance(error, OSError):
        return reason_of(error)
    if isinstance(error, UnicodeDecodeError):
        line = error.object[: error.start].count(b"\n") + 1
        return _("dòng {line} không ở bảng mã UTF-8; hãy lưu lại tệp ở bảng mã UTF-8").format(line=line)
    if type(error) in (RecursionError, ValueError):  # tomllib's own words for syntax are a kind of ValueError
        return _("có số quá dài hoặc dấu ngoặc lồng nhau quá nhiều lớp")
    place = _PLACE_IN_WORDS.search(str(error))
    if place is None:
        return _("sai cú pháp ở cuối tệp: thiếu dấu ngoặc, dấu nháy hoặc giá trị")
    return _("sai cú pháp ở dòng {line}, cột {column}; hãy sửa dòng đó").format(line=place[1], column=place[2])


def _reasons() -> dict[str, str]:
    """The reasons by the system's name of the error, not every system has all; in the language spoken when asked."""
    no_right = _("không có quyền, hoặc tệp đang mở ở chương trình khác")
    busy = _("tệp đang được chương trình khác dùng")
    full = _("ổ đĩa đã đầy")
    many = _("đang mở quá nhiều tệp")
    unreachable = _("không nối được tới máy chủ, hãy kiểm tra mạng và địa chỉ")
    return {
        "ENOENT": _("không tìm thấy tệp hoặc thư mục"),
        "EACCES": no_right,
        "EPERM": no_right,
        "EROFS": _("nơi này chỉ cho đọc"),
        "EISDIR": _("đây là thư mục, không phải tệp"),
        "ENOTDIR": _("trên đường dẫn có một tệp ở chỗ của thư mục"),
        "EEXIST": _("ở chỗ của thư mục đã có một tệp cùng tên"),
        "ENOTEMPTY": _("thư mục không trống"),
        "ENOSPC": full,
        "EDQUOT": full,
        "EFBIG": _("tệp quá lớn"),
        "ENAMETOOLONG": _("tên tệp quá dài"),
        "EINVAL": _("tên tệp có ký tự không dùng được"),
        "ELOOP": _("liên kết trỏ vòng quanh"),
        "EBUSY": busy,
        "ETXTBSY": busy,
        "EMFILE": many,
        "ENFILE": many,
        "EIO": _("ổ đĩa hoặc thư mục mạng bị lỗi"),
        "ESTALE": _("thư mục mạng đã mất kết nối"),
        "ENOMEM": _("máy hết bộ nhớ"),
        "ETIMEDOUT": _("không có trả lời"),
        "ECONNREFUSED": unreachable,
        "ECONNRESET": unreachable,
        "EHOSTUNREACH": unreachable,
        "ENETUNREACH": unreachable,
    }
