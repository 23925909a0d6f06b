"""The desk as a person runs it: ``gen serve`` in a process of its own, and a browser that keeps its cookies."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

_ADDRESS = re.compile(r"http://\S+")


@dataclass(frozen=True)
class Served:
    """A running desk: the address as printed (with its token), and the process."""

    address: str
    process: subprocess.Popen[str]

    @property
    def base(self) -> str:
        """The address without the token."""
        return self.address.partition("/?")[0].rstrip("/")

    def next_line(self) -> str:
        """Return the next line that the desk prints."""
        assert self.process.stdout is not None
        return self.process.stdout.readline()


@contextmanager
def served(workspace: Path, *options: str, language: str = "vi") -> Iterator[Served]:
    """Run ``gen serve`` on a free port until the block ends."""
    command = [sys.executable, "-m", "gen", "--workspace", str(workspace), "--lang", language]
    command += ["serve", "--port", "0", "--no-browser"]
    process = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert process.stdout is not None
        lines: list[str] = []
        while not (found := _ADDRESS.search(lines[-1] if lines else "")):
            lines.append(process.stdout.readline())
            assert lines[-1], "".join(lines)
        yield Served(found.group(), process)
    finally:
        process.terminate()
        process.communicate(timeout=20)


class Browser(httpx.Client):
    """What a browser sends: cookies, and where a request comes from."""

    def __init__(self, base: str) -> None:
        super().__init__(base_url=base, follow_redirects=True, timeout=60, headers={"Sec-Fetch-Site": "same-origin"})


@contextmanager
def come_in(desk: Served) -> Iterator[Browser]:
    """Give a browser that opened the address as printed."""
    with Browser(desk.base) as browser:
        answer = browser.get(desk.address)
        assert answer.status_code == 200, answer.text
        yield browser
