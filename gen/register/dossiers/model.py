"""A file for the archive (hồ sơ) and what lies in it. No database here."""

import re
from datetime import date

from msgspec import Struct

from gen.decree.archiving import HANDED_OVER_FROM, PERMANENT
from gen.domain.errors import RegisterError
from gen.messages import _
from gen.register.model import YEARS, escaped

_CODE = re.compile(r"\d{1,5}\.[^\W\d_][\w-]{0,40}")
"""Number and the abbreviation of its heading, “01.TCCB” (ND30 Annex V, part I, point 2)."""
_TERM = re.compile(r"Vĩnh viễn|0*[1-9]\d{0,2} năm")


class Dossier(Struct, frozen=True):
    """A file: its code, headings in the office's list, title, how long it is kept, who makes it.

    Raises RegisterError for a code, a title or a term that the annex does not know.
    """

    year: int
    code: str
    title: str
    term: str
    heading: str = ""
    subheading: str = ""
    keeper: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            text = _("“{code}” không phải là số, ký hiệu hồ sơ; hãy ghi số và chữ viết tắt của đề mục, ví dụ 01.TCCB.")
            raise RegisterError(text.format(code=escaped(self.code)))
        if not self.title.strip():
            raise RegisterError(_("Hồ sơ phải có tiêu đề."))
        if not _TERM.fullmatch(self.term):
            text = _("Thời hạn bảo quản “{term}” không đúng; hãy ghi “Vĩnh viễn” hoặc số năm, ví dụ “20 năm”.")
            raise RegisterError(text.format(term=escaped(self.term)))
        if self.year not in YEARS:
            raise RegisterError(_("Năm của hồ sơ phải từ {first} đến {last}.").format(first=YEARS[0], last=YEARS[-1]))

    @property
    def is_handed_over(self) -> bool:
        """Whether it goes to the archive: kept for good, or long enough."""
        return self.term == PERMANENT or int(self.term.split()[0]) >= HANDED_OVER_FROM


class FiledLine(Struct, frozen=True):
    """A line of a book in a file, with the sheets or pages it takes there (“1-12”)."""

    dossier: str
    year: int
    line: str
    pages: str = ""
    note: str = ""


class Listed(Struct, frozen=True):
    """A document as the list of a file prints it, whichever book it is from."""

    symbol: str
    dated: date | None
    type_name: str
    subject: str
    author: str
    pages: str = ""
    note: str = ""
