"""Where digital signatures stand on a page, in which order they are made, and what may make them. Lengths in mm."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from gen.decree.clause import ND30_NAME, Confidence, Ruled, annex_one


class SignatureRole(StrEnum):
    """Whose signature it is; the value is also the name of its field in a PDF, in letters that any software takes."""

    PERSON = "ChuKyNguoiCoThamQuyen"
    BODY = "ChuKyCoQuan"
    ATTACHMENT = "ChuKyVanBanKemTheo"


class SignatureLook(Struct, frozen=True):
    """How the signature of a role is shown: the name of its field for people, and what its picture is."""

    role: SignatureRole
    label: str
    picture: str
    clause: str


_PERSON, _BODY, _ATTACHMENT = annex_one("II", 7, "đ"), annex_one("II", 8, "a"), annex_one("II", 8, "b")
_LOOKS = (
    SignatureLook(
        SignatureRole.PERSON,
        "Chữ ký số của người có thẩm quyền",
        "hình ảnh chữ ký, màu xanh, định dạng .png, nền trong suốt, giữa chức vụ và họ tên",
        _PERSON,
    ),
    SignatureLook(
        SignatureRole.BODY,
        "Chữ ký số của cơ quan, tổ chức",
        "hình ảnh con dấu, màu đỏ, kích thước thực tế, định dạng .png, nền trong suốt, trùm khoảng 1/3 chữ ký bên trái",
        _BODY,
    ),
    SignatureLook(
        SignatureRole.ATTACHMENT,
        "Chữ ký số của cơ quan, tổ chức trên văn bản kèm theo",
        "không hiện hình ảnh; ghi số, ký hiệu văn bản và thời gian ký, góc trên bên phải trang đầu",
        _ATTACHMENT,
    ),
)

LOOKS: Mapping[SignatureRole, SignatureLook] = {look.role: look for look in _LOOKS}

SEAL_OVERLAP = Ruled(1 / 3, _BODY)
"""Which part of the person's signature the seal covers, from the left."""
SEAL_OVERLAP_SEEN = Ruled((0.15, 0.55), _BODY, Confidence.HOUSE)
"""The parts that still count as “about one third” where a signature is judged."""
SEAL_DIAMETER = Ruled(36.0, _BODY, Confidence.MEMORY)
"""Real size of the seal of a ministry or a province; the clause says only “real size”, others are smaller."""
SIGNATURE_WIDTH = Ruled(50.0, _PERSON, Confidence.HOUSE)
"""Width of the picture of a person's signature; the clause gives none."""
SIGNATURE_LEAST_HEIGHT = Ruled(10.0, _PERSON, Confidence.HOUSE)
"""Less room than this between title and name is no room for a signature."""
OFF_CENTRE = Ruled(15.0, _PERSON, Confidence.HOUSE)
"""How far from the middle of title and name a signature may be and still count as centred."""
ATTACHMENT_BOX = Ruled((75.0, 12.0), _ATTACHMENT, Confidence.HOUSE)
"""Width and height of the box for two lines of text at the top right of an attachment."""
ATTACHMENT_MARGIN = Ruled((15.0, 5.0), _ATTACHMENT, Confidence.HOUSE)
"""How far that box is from the right and the upper edge of the sheet: within the upper margin."""
ATTACHMENT_FONT = Ruled("Times New Roman", _ATTACHMENT)
"""Upright, lower case, black; its size is that of ``Element.SIGNATURE_TEXT``."""

ORDER = Ruled((SignatureRole.PERSON, SignatureRole.BODY), f"điểm d khoản 2 Điều 32 {ND30_NAME}")
"""The body signs only what the person in charge has signed."""
ZONE_HOURS = Ruled(7, _ATTACHMENT)
"""Time of signing is told in the time of Việt Nam, as ISO 8601 writes it."""

SIGNING_SOFTWARE = Ruled(
    "phần mềm ký số của cơ quan đã được đánh giá, chứng nhận",
    "Điều 17 Nghị định 23/2025/NĐ-CP; Thông tư 15/2025/TT-BKHCN",
    Confidence.SECONDARY,
)
"""What may make the signatures of an office: never this program."""
