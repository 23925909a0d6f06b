"""Refuse what another page wants to have done: every change must come from a page of the desk itself."""

from urllib.parse import urlsplit

from starlette.requests import Request

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN = frozenset({"same-origin", "none"})
"""What browsers say of a request of the desk's own page, and of one that the person made in the address bar."""


def is_from_here(request: Request) -> bool:
    """Tell whether a request changes nothing, or comes from a page of this desk.

    Browsers say so by ``Sec-Fetch-Site``; older ones name the origin, which must be the host that was asked.
    """
    if request.method in _SAFE:
        return True
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in _OWN
    origin = request.headers.get("origin", "")
    return bool(origin) and urlsplit(origin).netloc == request.headers.get("host", "")
