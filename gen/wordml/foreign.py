"""Files that are taken for a .docx but are not: each is refused by what it is, with the way to a .docx."""

from pathlib import PurePath

from gen.domain.errors import DocumentError
from gen.messages import _

_OWNER_FILE = "~$"
"""Word keeps such a file beside a document that is open."""


def refuse_foreign(content: bytes, name: str) -> None:
    """Raise DocumentError, one sentence, where the content is surely of another kind; pass what may be a .docx."""
    if PurePath(name).name.startswith(_OWNER_FILE):
        text = _("“{file}” là tệp tạm của Word khi văn bản đang mở; hãy nêu tệp văn bản, tên không có ~$.")
        raise DocumentError(text.format(file=name))
    if not content:
        raise DocumentError(_("“{file}” là tệp trống; hãy lấy lại tệp gốc.").format(file=name))
    for mark, text in _sentences():
        if content.startswith(mark):
            raise DocumentError(text.format(file=name))


def _sentences() -> tuple[tuple[bytes, str], ...]:
    """How files of other kinds begin, and what is said of them."""
    old = _("“{file}” là tệp Word đời cũ (.doc) hoặc có mật khẩu; hãy lưu lại thành .docx không mật khẩu.")
    return (
        (b"\xd0\xcf\x11\xe0", old),
        (b"%PDF", _("“{file}” là tệp PDF; hãy lấy bản Word (.docx) gốc, hoặc chuyển thành .docx trước.")),
        (b"{\\rtf", _("“{file}” là tệp RTF; hãy mở bằng Word rồi lưu lại thành .docx.")),
    )
