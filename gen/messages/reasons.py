"""Say why the system refused a file: its own words are English and know nothing of a clerk's desk."""

import errno

from gen.messages import _


def reason_of(error: OSError) -> str:
    """Return in a few words what the system said; its own words where they are rare."""
    return _reasons().get(error.errno or 0) or error.strerror or str(error)


def sentence_of(error: OSError) -> str:
    """Return one sentence: the file, the reason, what to do."""
    text = _("Không đọc hoặc ghi được “{file}”: {reason}. Kiểm tra đường dẫn rồi chạy lại.")
    return text.format(file=error.filename2 or error.filename or "…", reason=reason_of(error))


def _reasons() -> dict[int, str]:
    """The reasons by number of the system; made when asked for, in the language spoken then."""
    no_right = _("không có quyền, hoặc tệp đang mở ở chương trình khác")
    return {
        errno.ENOENT: _("không tìm thấy tệp hoặc thư mục"),
        errno.EACCES: no_right,
        errno.EPERM: no_right,
        errno.EROFS: _("nơi này chỉ cho đọc"),
        errno.EISDIR: _("đây là thư mục, không phải tệp"),
        errno.ENOTDIR: _("trên đường dẫn có một tệp ở chỗ của thư mục"),
        errno.EEXIST: _("ở chỗ của thư mục đã có một tệp cùng tên"),
        errno.ENOSPC: _("ổ đĩa đã đầy"),
        errno.ENAMETOOLONG: _("tên tệp quá dài"),
    }
