"""Ctrl-C ends the desk at once, whatever it has in hand, and leaves nothing half done."""

import signal
import threading
import time
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from tests.support.desk import come_in, served
from tests.support.libreoffice import needs_libreoffice
from tests.support.processes import AT_ONCE, PATIENCE

DOCUMENT = "/van-ban/annual/2024/ha-giang"
CONVERTS = "--convert-to"


def converting() -> list[int]:
    """Return the processes that convert a document now."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if CONVERTS.encode() in command and b"soffice" in command and b"gen-pdf-" in command:
                found.append(int(entry.name))
    return found


@needs_libreoffice
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are looked up in /proc")
def test_ctrl_c_ends_the_desk_while_libreoffice_converts(workspace: Path) -> None:
    others = set(converting())
    with served(workspace) as desk, come_in(desk) as browser:
        browser.post(DOCUMENT)
        asking = threading.Thread(target=_ask, args=(browser, f"{DOCUMENT}/trang/1"))
        asking.start()
        while not set(converting()) - others:
            time.sleep(0.02)
        begun = time.monotonic()

        desk.process.send_signal(signal.SIGINT)
        desk.process.wait(PATIENCE)

        assert time.monotonic() - begun < AT_ONCE
        asking.join(PATIENCE)
    assert not set(converting()) - others
    assert not list((workspace / ".gen-desk/pages").glob("*/*"))


def _ask(browser: httpx.Client, address: str) -> None:
    with suppress(httpx.HTTPError):  # the desk is gone
        browser.get(address)
