"""Every address of the desk: by which method, which page answers, who may enter."""

from msgspec import Struct
from starlette.convertors import StringConvertor, register_url_convertor

from gen.web.access.people import EVERYTHING, Role

_CLERKS = frozenset({Role.CLERK, Role.SECRETARIAT})
_SECRETARIAT = frozenset({Role.SECRETARIAT})
_NUMBERS = frozenset({Role.REGISTRAR})
_ADMIN = frozenset({Role.ADMIN})
_WRITERS = _CLERKS | _NUMBERS


class _Dated(StringConvertor):
    """A year or a part of it in an address: ``2026``, ``2026-Q1``."""

    regex = "[0-9]{1,4}(?:-[A-Z0-9]{1,8})?"


register_url_convertor("dated", _Dated())


class Door(Struct, frozen=True):
    """An address; ``answer`` is the module under ``gen.web.pages`` and the function in it, ``page`` the link marked."""

    method: str
    address: str
    answer: str
    page: str
    roles: frozenset[Role] = EVERYTHING


DOORS = (
    Door("GET", "/", "start:show", "start"),
    Door("POST", "/chon", "start:choose", "start"),
    Door("POST", "/chuong-trinh", "start:change_programme", "start"),
    Door("POST", "/thu-muc-lam-viec", "start:furnish", "start", _ADMIN),
    Door("GET", "/bieu-mau", "form:show", "form", _CLERKS),
    Door("GET", "/bieu-mau/tep", "form:download", "form", _CLERKS),
    Door("GET", "/nop-bao-cao", "handing:show", "hand-in", _CLERKS),
    Door("POST", "/nop-bao-cao", "handing:take", "hand-in", _CLERKS),
    Door("POST", "/nop-bao-cao/chon", "handing:settle", "hand-in", _CLERKS),
    Door("POST", "/nop-bao-cao/dung-lai", "handing:restore", "hand-in", _CLERKS),
    Door("GET", "/so-lieu", "figures:go", "figures", _CLERKS),
    Door("GET", "/so-lieu/{year:dated}/{agency}", "figures:show", "figures", _CLERKS),
    Door("POST", "/so-lieu/{year:dated}/{agency}", "figures:correct_cell", "figures", _CLERKS),
    Door("POST", "/so-lieu/{year:dated}/{agency}/tra-loi", "figures:reply", "figures", _CLERKS),
    Door("GET", "/so-lieu/{year:dated}/{agency}/danh-dau", "figures:marked", "figures", _CLERKS),
    Door("GET", "/so-lieu/{year:dated}/{agency}/lan/{number:int}", "figures:version", "figures", _CLERKS),
    Door("GET", "/van-ban", "documents:go", "documents", _WRITERS),
    Door("GET", "/van-ban/{kind}/{year:dated}/{agency}", "documents:show", "documents", _WRITERS),
    Door("POST", "/van-ban/{kind}/{year:dated}/{agency}", "documents:make", "documents", _CLERKS),
    Door("POST", "/van-ban/{kind}/{year:dated}/{agency}/sua", "editing:take", "documents", _CLERKS),
    Door("POST", "/van-ban/{kind}/{year:dated}/{agency}/thay-doi", "editing:decide", "documents", _CLERKS),
    Door("POST", "/van-ban/{kind}/{year:dated}/{agency}/cap-nhat", "editing:update", "documents", _CLERKS),
    Door("GET", "/van-ban/{kind}/{year:dated}/{agency}/tep.docx", "documents:word", "documents", _WRITERS),
    Door("GET", "/van-ban/{kind}/{year:dated}/{agency}/tep.pdf", "documents:pdf", "documents", _WRITERS),
    Door("GET", "/van-ban/{kind}/{year:dated}/{agency}/trang", "documents:pages", "documents", _WRITERS),
    Door("GET", "/van-ban/{kind}/{year:dated}/{agency}/trang/{number:int}", "documents:page", "documents", _WRITERS),
    Door("GET", "/cap-so", "numbers:show", "numbers", _NUMBERS),
    Door("POST", "/cap-so", "numbers:give", "numbers", _NUMBERS),
    Door("POST", "/cap-so/huy", "numbers:strike", "numbers", _NUMBERS),
    Door("GET", "/cap-so/so.zip", "numbers:export", "numbers", _NUMBERS),
    Door("GET", "/cap-so/tep/{entry:int}/{part}", "numbers:file", "numbers", _NUMBERS),
    Door("GET", "/van-ban-den", "arrivals:show", "arrivals", _NUMBERS),
    Door("POST", "/van-ban-den", "arrivals:take", "arrivals", _NUMBERS),
    Door("POST", "/van-ban-den/ghi-them", "arrivals:settle", "arrivals", _NUMBERS),
    Door("POST", "/van-ban-den/sua", "arrivals:correct", "arrivals", _NUMBERS),
    Door("POST", "/van-ban-den/huy", "arrivals:strike", "arrivals", _NUMBERS),
    Door("GET", "/van-ban-den/so.zip", "arrivals:export", "arrivals", _NUMBERS),
    Door("GET", "/van-ban-den/tep/{line:int}", "arrivals:file", "arrivals", _NUMBERS),
    Door("GET", "/tinh-hinh", "board:show", "status", _SECRETARIAT),
    Door("POST", "/tinh-hinh/ngay-nhan", "board:receive", "status", _SECRETARIAT),
    Door("POST", "/tinh-hinh/don-doc", "board:remind", "status", _SECRETARIAT),
    Door("POST", "/tinh-hinh/tra-lai", "board:give_back", "status", _SECRETARIAT),
    Door("GET", "/tong-hop", "sums:show", "sums", _SECRETARIAT),
    Door("GET", "/lap-hang-loat", "batches:show", "batch", _SECRETARIAT),
    Door("POST", "/lap-hang-loat", "batches:begin", "batch", _SECRETARIAT),
    Door("POST", "/lap-hang-loat/dung", "batches:stop", "batch", _SECRETARIAT),
    Door("GET", "/lap-hang-loat/tien-do", "batches:live", "batch", _SECRETARIAT),
    Door("GET", "/lap-hang-loat/tep.zip", "batches:bundle", "batch", _SECRETARIAT),
    Door("GET", "/the-thuc", "linting:show", "lint"),
    Door("POST", "/the-thuc", "linting:judge", "lint"),
    Door("GET", "/the-thuc/{word}/trang/{number:int}", "linting:page", "lint"),
    Door("GET", "/the-thuc/{word}/{copy}.docx", "linting:copied", "lint"),
    Door("GET", "/mau", "templates:show", "templates", _ADMIN | _SECRETARIAT),
    Door("POST", "/mau", "templates:check", "templates", _ADMIN | _SECRETARIAT),
    Door("POST", "/mau/lap", "own_templates:make", "templates", _ADMIN | _SECRETARIAT),
    Door("GET", "/mau/{profile}/{name}.docx", "templates:file", "templates", _ADMIN | _SECRETARIAT),
    Door("GET", "/thiet-lap", "tables:show", "settings", _ADMIN),
    Door("POST", "/thiet-lap", "tables:save", "settings", _ADMIN),
    Door("GET", "/nhat-ky", "deeds:show", "journal", _ADMIN),
)
