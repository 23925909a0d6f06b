"""Refuse a request that is too large before anything of it is kept."""

from starlette.requests import Request

from gen.web.access.limits import DeskLimits


class TooLarge(Exception):
    """The request holds more than a person may send at once."""


async def refuse_large(request: Request, limits: DeskLimits) -> None:
    """Raise TooLarge for a request that says, or turns out, to be too large.

    What is refused is read to its end, up to a limit, and thrown away: a browser shows the answer only then.
    """
    said = request.headers.get("content-length", "")
    if not (said.isascii() and said.isdigit()):
        if request.headers.get("transfer-encoding"):
            raise TooLarge
        return
    if int(said) <= limits.upload_bytes:
        return
    if int(said) <= limits.refused_bytes:
        async for _chunk in request.stream():
            pass
    raise TooLarge
