"""Sessions: a signed cookie that says who somebody is, and the token with which one person comes in once."""

import secrets
import threading

from itsdangerous import BadData, URLSafeTimedSerializer
from msgspec import Struct, field
from starlette.requests import Request
from starlette.responses import Response

HOURS = 12
"""A session ends so many hours after the last page."""
_SALT = "gen-desk"


class Tokens(Struct):
    """Tokens of which each lets somebody in once; a new one is made when the last was used."""

    _waiting: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def new(self) -> str:
        """Return a token that was never given before; earlier ones that nobody used do not count any more."""
        with self._lock:
            token = secrets.token_urlsafe(24)
            self._waiting = {token}
            return token

    @property
    def waiting(self) -> bool:
        """Whether there is a token that nobody has used yet."""
        return bool(self._waiting)

    def take(self, token: str) -> bool:
        """Tell whether the token lets somebody in; the next time it does not."""
        with self._lock:
            known = next((one for one in self._waiting if secrets.compare_digest(one.encode(), token.encode())), None)
            self._waiting.discard(known or "")
            return known is not None


class Sessions(Struct, frozen=True):
    """Signs and reads the cookie; ``name`` is that of the cookie, ``secure`` that it travels by TLS alone."""

    secret: str
    name: str
    secure: bool = False

    def begin(self, response: Response, person: str, stamp: str = "") -> None:
        """Let the answer carry the session of a person; it ends where the ``stamp`` of the account changes."""
        value = self._serializer.dumps([person, stamp])
        response.set_cookie(
            self.name, value, max_age=HOURS * 3600, httponly=True, samesite="strict", secure=self.secure, path="/"
        )

    def end(self, response: Response) -> None:
        """Let the answer take the session away."""
        response.delete_cookie(self.name, path="/", httponly=True, samesite="strict", secure=self.secure)

    def person_of(self, request: Request) -> tuple[str, str] | None:
        """Return person and stamp of a request's session; None where it has none, a forged one or one that is over."""
        try:
            found = self._serializer.loads(request.cookies.get(self.name, ""), max_age=HOURS * 3600)
        except BadData:
            return None
        return (str(found[0]), str(found[1])) if isinstance(found, list) and len(found) == 2 else None

    @property
    def _serializer(self) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(self.secret, salt=_SALT)


def new_secret() -> str:
    """Return what sessions are signed with as long as the server runs."""
    return secrets.token_hex(32)
