"""The pages by their names, in the order of a person's work."""

from msgspec import Struct

from gen.messages import _
from gen.web.access.people import EVERYTHING, Role

_CLERKS = frozenset({Role.CLERK, Role.SECRETARIAT})
_SECRETARIAT = frozenset({Role.SECRETARIAT})
_NUMBERS = frozenset({Role.REGISTRAR})
_ADMIN = frozenset({Role.ADMIN})


class Link(Struct, frozen=True):
    """A page one can go to: its key, address, name, and the roles that may."""

    key: str
    address: str
    name: str
    roles: frozenset[Role]


def links() -> tuple[Link, ...]:
    """Return the pages, named in the language spoken."""
    return (
        Link("start", "/", _("Bắt đầu"), EVERYTHING),
        Link("form", "/bieu-mau", _("Biểu mẫu"), _CLERKS),
        Link("hand-in", "/nop-bao-cao", _("Nộp báo cáo"), _CLERKS),
        Link("figures", "/so-lieu", _("Số liệu"), _CLERKS),
        Link("documents", "/van-ban", _("Văn bản"), _CLERKS | _NUMBERS),
        Link("numbers", "/cap-so", _("Cấp số"), _NUMBERS),
        Link("arrivals", "/van-ban-den", _("Văn bản đến"), _NUMBERS),
        Link("status", "/tinh-hinh", _("Tình hình"), _SECRETARIAT),
        Link("sums", "/tong-hop", _("Tổng hợp"), _SECRETARIAT),
        Link("batch", "/lap-hang-loat", _("Lập hàng loạt"), _SECRETARIAT),
        Link("lint", "/the-thuc", _("Kiểm tra thể thức"), EVERYTHING),
        Link("templates", "/mau", _("Mẫu"), _ADMIN | _SECRETARIAT),
        Link("settings", "/thiet-lap", _("Thiết lập"), _ADMIN),
        Link("journal", "/nhat-ky", _("Nhật ký"), _ADMIN),
    )
