"""A link in the menu of the system that opens the desk.

The .lnk of Windows is written as [MS-SHLLINK] describes it: a header, the path of the shell, texts in UTF-16, and a
block that names the shell by its environment variable too. So no script host is asked, which offices often forbid, and
names keep their letters.
"""

import os
import struct
import uuid
from pathlib import Path

_NAME = "gen - Bàn làm việc"
_CLASS = uuid.UUID("00021401-0000-0000-C000-000000000046")
_HAS_TARGET, _HAS_WORKING_FOLDER, _HAS_ARGUMENTS, _UNICODE, _HAS_TARGET_VARIABLE = 0x02, 0x10, 0x20, 0x80, 0x200
_SHOW_MINIMISED = 7
_VARIABLE_BLOCK, _VARIABLE_SIZE = 0xA0000001, 0x314
_ANSI_LETTERS, _WIDE_LETTERS = 260, 260
_SHELL, _USUAL_SHELL = "%ComSpec%", "C:\\Windows\\System32\\cmd.exe"
_FIXED_DRIVE = 3


def make(top: Path) -> Path | None:
    """Write the link of this system for the bundle in ``top``; None where there is no menu to put it in."""
    folder = _menu()
    if folder is None:
        return None
    link = folder / f"{_NAME}{'.lnk' if os.name == 'nt' else '.desktop'}"
    folder.mkdir(parents=True, exist_ok=True)
    link.write_bytes(windows_link(top) if os.name == "nt" else desktop_entry(top).encode())
    return link


def launcher(top: Path) -> Path:
    """Return the file that opens the desk."""
    return top / ("ban-lam-viec.cmd" if os.name == "nt" else "ban-lam-viec.sh")


def windows_link(top: Path) -> bytes:
    """Return a link that lets cmd run ``ban-lam-viec.cmd`` of the bundle."""
    flags = _HAS_TARGET | _UNICODE | _HAS_WORKING_FOLDER | _HAS_ARGUMENTS | _HAS_TARGET_VARIABLE
    header = struct.pack("<I16sII", 0x4C, _CLASS.bytes_le, flags, 0) + bytes(24)  # times of the target: not known
    header += struct.pack("<IiIHHII", 0, 0, _SHOW_MINIMISED, 0, 0, 0, 0)
    texts = (str(top), "/c .\\ban-lam-viec.cmd")  # run where it lies, so that no path has to be quoted
    strings = b"".join(struct.pack("<H", len(_wide(text)) // 2) + _wide(text) for text in texts)
    block = struct.pack("<II", _VARIABLE_SIZE, _VARIABLE_BLOCK)
    block += _SHELL.encode("ascii").ljust(_ANSI_LETTERS, b"\0") + _wide(_SHELL).ljust(2 * _WIDE_LETTERS, b"\0")
    return header + _target(os.environ.get("COMSPEC", _USUAL_SHELL)) + strings + block + bytes(4)


def _target(path: str) -> bytes:
    """Return where the shell is, on a fixed drive without serial number or label."""
    volume = struct.pack("<IIII", 0x11, _FIXED_DRIVE, 0, 0x10) + b"\0"
    local = path.encode("ascii", "replace") + b"\0"
    head, start = 0x1C, 0x1C + len(volume)
    size = start + len(local) + 1
    return struct.pack("<IIIIIII", size, head, 1, head, start, 0, size - 1) + volume + local + b"\0"


def desktop_entry(top: Path) -> str:
    """Return an entry of the menus of Linux desktops."""
    escaped = str(launcher(top)).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'[Desktop Entry]\nType=Application\nName={_NAME}\nExec="{escaped}"\nTerminal=true\nCategories=Office;\n'


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _menu() -> Path | None:
    """Return the folder of the user's menu; None on a server."""
    if os.name == "nt":
        roaming = os.environ.get("APPDATA")
        return Path(roaming, "Microsoft/Windows/Start Menu/Programs") if roaming else None
    if not os.environ.get("XDG_CURRENT_DESKTOP"):
        return None
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share", "applications")
