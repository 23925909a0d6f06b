"""What every answer says to the browser: nothing from elsewhere, no frames, no guessing, nothing kept."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_NOT_KEPT = "no-store"
_ASKED_AGAIN = "private, no-cache"
"""Pages: asked for anew, but for the way back to one on which something was typed when the server went away."""
_KEPT = "public, max-age=86400"
STATIC = "/tinh"
"""Where the style sheet and the script are; their addresses name the version, so that browsers may keep them."""


class CarefulHeaders:
    """Adds the headers to every answer; an answer may say itself that it can be kept."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with the headers."""

        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def careful(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", _kept(scope["path"], headers.get("Content-Type", "")))
            await send(message)

        await self._app(scope, receive, careful)


def _kept(path: str, type_: str) -> str:
    if path.startswith(f"{STATIC}/"):
        return _KEPT
    return _ASKED_AGAIN if type_.startswith("text/html") else _NOT_KEPT
