"""Run the desk: take a port, print the address, open the browser, end cleanly."""

import getpass
import secrets
import signal
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn
from msgspec import Struct

from gen.bootstrap import Services
from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.making.office import OFFICE
from gen.web.access.people import Person
from gen.web.access.sessions import Sessions, new_secret
from gen.web.app import create_app
from gen.web.desk import Desk
from gen.web.own_folder import own_folder
from gen.web.warming import warm_reader, warm_rest

PORT = 8439
_TRIES = 20
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_PATIENCE = 10
"""Seconds that requests in hand are waited for when the server ends."""


class ServeRequest(Struct, frozen=True):
    """What ``gen serve`` was asked for.

    ``port`` None takes the usual one. ``hosts`` are names by which browsers may address the server, besides its own.
    ``remote_user`` is the header in which a proxy says who logged in there, ``https`` that browsers come by TLS.
    """

    root: Path
    port: int | None = None
    host: str = "127.0.0.1"
    browser: bool = True
    team: bool = False
    hosts: tuple[str, ...] = ()
    remote_user: str = ""
    https: bool = False


def serve(request: ServeRequest, open_services: Callable[[str], Services], told: Callable[[str], None]) -> None:
    """Serve until the process is told to end. Raises ConfigurationError where that cannot be begun."""
    warm_reader()
    listening = _listening(request, told)
    port = listening.getsockname()[1]
    desk = desk_of(request, port, open_services, told)
    address = desk.address
    if desk.owner is not None:
        address = f"{address}/?token={desk.tokens.new()}"
    app = create_app(desk, hosts_of(request))
    _note_interrupts(desk)
    with suppress(KeyboardInterrupt):  # Ctrl-C, also before the server listens to it: the way to end it
        told(_("Mở trong trình duyệt: {address}").format(address=address))
        told(_("Dừng bằng Ctrl-C."))
        threading.Thread(target=warm_rest, args=(desk.visited,), daemon=True).start()
        if request.browser:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        _run(app, listening, desk)
    desk.end()


def _note_interrupts(desk: Desk) -> None:
    """Have Ctrl-C noted before the server listens to it: what it raises may be lost in code that Python calls back."""

    def noted(_signal: int, _frame: object) -> None:
        desk.closing.set()
        raise KeyboardInterrupt

    with suppress(ValueError):  # signals are for the main thread, and a desk of a test may run in another
        signal.signal(signal.SIGINT, noted)


def desk_of(
    request: ServeRequest, port: int, open_services: Callable[[str], Services], told: Callable[[str], None]
) -> Desk:
    """Return the desk that was asked for; ConfigurationError where others could reach one that asks for no password."""
    if not request.team and request.host not in ("127.0.0.1", "localhost", "::1"):
        raise ConfigurationError(_("Để máy khác dùng được, hãy thêm --team và tạo tài khoản bằng lệnh gen user add."))
    owner = None if request.team else Person(_user_name())
    secret = _kept_secret(request.root) if request.team else new_secret()
    shown = "127.0.0.1" if request.host in ("0.0.0.0", "::") else request.host
    return Desk(
        request.root,
        open_services,
        Sessions(secret, f"gen-desk-{port}", request.https),
        owner,
        f"http://{shown}:{port}",
        told,
        request.remote_user,
    )


def hosts_of(request: ServeRequest) -> tuple[str, ...]:
    """Return the names by which browsers may address the server."""
    if not request.team:
        return _LOOPBACK
    own = (request.host, socket.gethostname(), socket.getfqdn())
    return tuple(dict.fromkeys((*_LOOPBACK, *own, *request.hosts)))


def _listening(request: ServeRequest, told: Callable[[str], None]) -> socket.socket:
    """Return a socket at the port asked for; where that is taken, say so and take the next that is free."""
    first = PORT if request.port is None else request.port
    family = socket.AF_INET6 if ":" in request.host else socket.AF_INET
    reason = ""
    for port in range(first, min(first + _TRIES, 65536)):
        listening = socket.socket(family, socket.SOCK_STREAM)
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((request.host, port))
            listening.listen(256)
        except OSError as error:
            listening.close()
            reason = reason_of(error)
            continue
        if port != first:
            text = _("Cổng {taken} đang có chương trình khác dùng; dùng cổng {port}.")
            told(text.format(taken=first, port=listening.getsockname()[1]))
        return listening
    text = _("Không mở được cổng {port} trên “{host}”: {reason}. Hãy chọn cổng khác bằng --port.")
    raise ConfigurationError(text.format(port=first, host=request.host, reason=reason))


def _run(app: object, listening: socket.socket, desk: Desk) -> None:
    config = uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=False,
        timeout_graceful_shutdown=_PATIENCE,
        timeout_keep_alive=30,
        lifespan="off",
        ws="none",
    )
    _Server(config, desk).run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that tells the desk when it is to end, so that pages with live progress let go."""

    def __init__(self, config: uvicorn.Config, desk: Desk) -> None:
        super().__init__(config)
        self._desk = desk

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen; end at once where that was asked for before."""
        await super().startup(sockets)
        self.should_exit = self.should_exit or self._desk.closing.is_set()

    def handle_exit(self, sig: int, frame: object) -> None:
        """Take note of a signal to end."""
        self._desk.closing.set()
        threading.Thread(target=OFFICE.end).start()  # its lock may be held by what the signal interrupted
        super().handle_exit(sig, frame)  # type: ignore[arg-type]


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "gen"


def _kept_secret(root: Path) -> str:
    """Return what the sessions of a team are signed with: the same after a restart, so that nobody is logged out."""
    path = own_folder(root) / "secret"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.is_file():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32), encoding="ascii")
    return path.read_text(encoding="ascii")
