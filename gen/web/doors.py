"""Every address of the desk: by which method, which page answers, who may enter."""

from dataclasses import dataclass

from gen.web.access.people import EVERYTHING, Role

_CLERKS = frozenset({Role.CLERK, Role.SECRETARIAT})
_SECRETARIAT = frozenset({Role.SECRETARIAT})
_NUMBERS = frozenset({Role.REGISTRAR})
_ADMIN = frozenset({Role.ADMIN})
_WRITERS = _CLERKS | _NUMBERS


@dataclass(frozen=True, slots=True)
class Door:
    """An address; ``answer`` is the module under ``gen.web.pages`` and the function in it, ``page`` the link marked."""

    method: str
    address: str
    answer: str
    page: str
    roles: frozenset[Role] = EVERYTHING


DOORS = (
    Door("GET", "/", "start:show", "start"),
    Door("POST", "/chon", "start:choose", "start"),
    Door("POST", "/thu-muc-lam-viec", "start:furnish", "start", _ADMIN),
    Door("GET", "/bieu-mau", "form:show", "form", _CLERKS),
    Door("GET", "/bieu-mau/tep", "form:download", "form", _CLERKS),
    Door("GET", "/nop-bao-cao", "handing:show", "hand-in", _CLERKS),
    Door("POST", "/nop-bao-cao", "handing:take", "hand-in", _CLERKS),
    Door("POST", "/nop-bao-cao/chon", "handing:settle", "hand-in", _CLERKS),
    Door("POST", "/nop-bao-cao/dung-lai", "handing:restore", "hand-in", _CLERKS),
    Door("GET", "/so-lieu", "figures:go", "figures", _CLERKS),
    Door("GET", "/so-lieu/{year:int}/{agency}", "figures:show", "figures", _CLERKS),
    Door("POST", "/so-lieu/{year:int}/{agency}", "figures:correct_cell", "figures", _CLERKS),
    Door("GET", "/so-lieu/{year:int}/{agency}/danh-dau", "figures:marked", "figures", _CLERKS),
    Door("GET", "/so-lieu/{year:int}/{agency}/lan/{number:int}", "figures:version", "figures", _CLERKS),
)
