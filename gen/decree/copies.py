"""Copies of documents: their three forms, what each is made from, how the block under the copied text is written."""

from msgspec import Struct

from gen.decree.clause import COPY_CLAUSE, ND30_NAME, Confidence, Ruled
from gen.decree.types import ND30_COPIES, DocumentType


class CopyForm(Struct, frozen=True):
    """A form of copy; ``key`` is its word on the command line, ``heading`` what stands over the copy (hình thức sao).

    ``of_copy`` tells whether it is made from a bản sao y, and not from the original.
    """

    key: str
    heading: str
    type: DocumentType
    of_copy: bool
    clause: str


_SY, _TRS, _SL = ND30_COPIES
COPY_FORMS = (
    CopyForm("sao-y", "SAO Y", _SY, False, f"khoản 1 Điều 25 {ND30_NAME}"),
    CopyForm("sao-luc", "SAO LỤC", _SL, True, f"khoản 2 Điều 25 {ND30_NAME}"),
    CopyForm("trich-sao", "TRÍCH SAO", _TRS, False, f"khoản 3 Điều 25 {ND30_NAME}"),
)
EXCERPT = COPY_FORMS[2]
"""The form that is made anew with the full presentation and a part of the text."""
COPY_NUMBER_CLAUSE = f"điểm c khoản 1 Mục II Phần II Phụ lục I {ND30_NAME}"
"""One series for all forms of copy of a body, from 01 on 1 January."""
COPY_PLACE = Ruled("top", f"điểm a khoản 2 Mục II Phần II Phụ lục I {ND30_NAME}")
"""Where the solid line is that divides a copy's block, right after the end of the copied text, from that text."""
COPY_SHARES = Ruled((0.42, 0.58), f"Mẫu 3.1 Mục II Phụ lục III {ND30_NAME}", Confidence.FORMS)
"""Widths of the two columns of the block, of the text width."""
OMITTED = Ruled("(…)", COPY_CLAUSE, Confidence.HOUSE)
"""What stands in an excerpt for the text left out."""
