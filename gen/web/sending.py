"""Files sent to the browser, to be saved or shown."""

from pathlib import PurePath
from urllib.parse import quote

from starlette.responses import Response

_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".zip": "application/zip",
    ".json": "application/json",
}


def download(name: str, content: bytes) -> Response:
    """Answer with a file that the browser saves under this name; never shown as a page, whatever is in it."""
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, media_type=_type_of(name), headers=headers)


def picture(content: bytes) -> Response:
    """Answer with a picture of a page; it never changes under its address."""
    return Response(content, media_type="image/png", headers={"Cache-Control": "private, max-age=86400"})


def _type_of(name: str) -> str:
    return _TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
