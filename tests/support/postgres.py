"""A PostgreSQL server of our own for the tests: made from the machine's binaries, on a unix socket, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

START_SECONDS = 60
_HOMES = ("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt/postgresql", "/usr/local/opt/postgresql")
_UNPRIVILEGED = ("postgres", "nobody")


def find_binaries() -> Path | None:
    """Return the folder of initdb and postgres, the newest of several, or None if there is no PostgreSQL."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = [path.parent for home in _HOMES for path in Path(home).glob("**/bin/initdb")]
    return max(found, default=None)


class Server:
    """A running server; ``url(name)`` is that of a database in it."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries = binaries
        self._folder = folder
        self._as_user = _as_user(folder)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make the cluster and wait until it answers."""
        data = str(self._folder / "data")
        self._run("initdb", "-D", data, "-U", "gen", "-A", "trust", "-E", "UTF8", "--locale", "C", "--no-sync")
        options = ["-D", data, "-k", str(self._folder), "-c", "listen_addresses=", "-c", "max_connections=60"]
        command = [*self._as_user, str(self._binaries / "postgres"), *options]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder)
        deadline = time.monotonic() + START_SECONDS
        while self._ask("SELECT 1").returncode != 0:
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError((self._folder / "log").read_text(errors="replace"))
            time.sleep(0.1)

    def database(self, name: str) -> str:
        """Make an empty database and return its URL."""
        self._ask(f"CREATE DATABASE {name}").check_returncode()
        return f"postgresql://gen@/{name}?host={self._folder}"

    def stop(self) -> None:
        """Stop the server."""
        if self._process is not None:
            self._run("pg_ctl", "stop", "-D", str(self._folder / "data"), "-m", "immediate")
            self._process.wait(timeout=START_SECONDS)

    def _ask(self, statement: str) -> subprocess.CompletedProcess[bytes]:
        command = [
            str(self._binaries / "psql"),
            "-h",
            str(self._folder),
            "-U",
            "gen",
            "-d",
            "postgres",
            "-qc",
            statement,
        ]
        return subprocess.run(command, capture_output=True, check=False)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as_user, str(self._binaries / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=self._folder)


def _as_user(folder: Path) -> list[str]:
    """Return the words that run a command as a user PostgreSQL accepts (it refuses root), giving it the folder."""
    if os.geteuid() != 0:
        return []
    for name in _UNPRIVILEGED:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, user.pw_uid, user.pw_gid)
        return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
    raise RuntimeError(f"no user among {_UNPRIVILEGED} to run PostgreSQL as")


@contextmanager
def server(binaries: Path) -> Iterator[Server]:
    """Run a server for a while. Its folder has a short path: unix sockets allow about 100 characters."""
    folder = Path(tempfile.mkdtemp(prefix="gen-pg-"))
    running = Server(binaries, folder)
    try:
        running.start()
        yield running
    finally:
        running.stop()
        shutil.rmtree(folder, ignore_errors=True)
