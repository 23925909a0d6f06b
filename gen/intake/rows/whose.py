"""Which of two is wrong where a workbook names one agency and its file another: the cell, or the name of the file."""

from gen.intake.folding import fold
from gen.messages import _


def advice_on_agency(written: str, filed: str, name: str) -> str:
    """Return how to fix it; the cell is to be changed only where the workbook's own name of the agency speaks for it.

    ``written`` is the code in the workbook, ``filed`` the one its file is named by, ``name`` the agency's name beside.
    """
    values = {"written": written, "filed": filed}
    if _speaks_for(name, filed) and not _speaks_for(name, written):
        return _("Sửa mã đơn vị trong biểu thành “{filed}”, như tên đơn vị và tên tệp.").format(**values)
    if not _is_code(filed) or (_speaks_for(name, written) and not _speaks_for(name, filed)):
        return _("Giữ nguyên mã trong biểu; đổi tên tệp thành {written} (giữ phần mở rộng).").format(**values)
    text = _("Nếu là báo cáo của “{written}”, giữ mã và đổi tên tệp; nếu là của “{filed}”, lấy biểu mẫu của đơn vị đó.")
    return text.format(**values)


def _is_code(text: str) -> bool:
    """Tell whether it is written as codes are: plain small letters, hyphens, dots."""
    return text.isascii() and not any(letter.isspace() or letter.isdigit() or letter in "()_" for letter in text)


def _speaks_for(name: str, code: str) -> bool:
    """Tell whether the name of the agency holds the words of the code (“tỉnh Cao Bằng” those of ``cao-bang``)."""
    words = fold(code.replace("-", " ").replace(".", " "))
    return bool(words) and f" {words} " in f" {fold(name)} "
