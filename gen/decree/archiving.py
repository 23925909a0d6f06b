"""Lists of files for the archive (Annex V): their columns, what stands above and below them.

The columns and texts were compared in two copies of the annex found in public repositories, not with the gazette.
"""

from msgspec import Struct

from gen.decree.clause import ND30_NAME


class ListColumn(Struct, frozen=True):
    """A column of a list: heading as printed, a name for programs, its width in per cent of the text width."""

    heading: str
    key: str
    share: int


class ListForm(Struct, frozen=True):
    """A list of the annex: title, lines under it, columns, lines below the table; ``{name}`` is filled in.

    ``headed`` tells whether the head with Quốc hiệu stands above, ``signed`` whether whoever made it signs below;
    ``confidence`` is ``high`` for what was compared in two sources.
    """

    title: str
    below: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    closing: tuple[str, ...]
    clause: str
    headed: bool = True
    signed: bool = False
    confidence: str = "high"


CATALOGUE = ListForm(
    title="DANH MỤC HỒ SƠ",
    below=("Năm {year}",),
    columns=(
        ListColumn("Số và ký hiệu hồ sơ", "code", 14),
        ListColumn("Tên đề mục và tiêu đề hồ sơ", "title", 42),
        ListColumn("Thời hạn bảo quản", "term", 14),
        ListColumn("Người lập hồ sơ", "keeper", 18),
        ListColumn("Ghi chú", "note", 12),
    ),
    closing=(
        "Danh mục hồ sơ này có {count} hồ sơ, bao gồm:",
        "{permanent} hồ sơ bảo quản vĩnh viễn;",
        "{limited} hồ sơ bảo quản có thời hạn.",
    ),
    clause=f"Mục II Phụ lục V {ND30_NAME}",
)
TRANSFER = ListForm(
    title="MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU",
    below=("Năm {year}",),
    columns=(
        ListColumn("Số TT", "place", 6),
        ListColumn("Số, ký hiệu hồ sơ", "code", 13),
        ListColumn("Tiêu đề hồ sơ", "title", 34),
        ListColumn("Thời gian tài liệu", "span", 17),
        ListColumn("Thời hạn bảo quản", "term", 11),
        ListColumn("Số tờ/ Số trang", "pages", 9),
        ListColumn("Ghi chú", "note", 10),
    ),
    closing=(
        "Mục lục này gồm: {count} hồ sơ (đơn vị bảo quản).",
        "Viết bằng chữ: {count_in_words} hồ sơ (đơn vị bảo quản).",
    ),
    clause=f"Mục III Phụ lục V {ND30_NAME}",
    signed=True,
)
CONTENTS = ListForm(
    title="MỤC LỤC VĂN BẢN, TÀI LIỆU",
    below=("Số, ký hiệu hồ sơ: {code}", "Năm {year}"),
    columns=(
        ListColumn("STT", "place", 7),
        ListColumn("Số, ký hiệu văn bản", "symbol", 14),
        ListColumn("Ngày tháng năm văn bản", "dated", 15),
        ListColumn("Tên loại và trích yếu nội dung văn bản", "type_subject", 29),
        ListColumn("Tác giả văn bản", "author", 16),
        ListColumn("Tờ số/ Trang số", "pages", 9),
        ListColumn("Ghi chú", "note", 10),
    ),
    closing=(),
    clause=f"Mục IV Phụ lục V {ND30_NAME}",
    headed=False,
)
HANDED_OVER_FROM = 5
"""Years from which a file is handed to the archive (Điều 31 khoản 3 điểm c)."""
PERMANENT = "Vĩnh viễn"
"""How long a file is kept: for good, or a number of years (“20 năm”); point 4 of part I of the annex."""
SIGNED_BELOW = ("…………, ngày …… tháng …… năm ……", "Người lập", "(Ký và ghi rõ họ và tên, chức vụ)")
"""What stands over the place for the signature under a list that is signed."""
