"""The links keep the letters of their paths; that of Windows is read back as its description says."""

import struct
from pathlib import Path

from scripts.bundle.carried.shortcut import desktop_entry, windows_link

TOP = Path("/D/Phòng Nội vụ/gen 100%")


def test_the_link_of_windows_names_shell_folder_and_command() -> None:
    link = windows_link(TOP)

    size, flags = struct.unpack_from("<I16xI", link)
    target = struct.unpack_from("<IIIIIII", link, size)
    texts, at = [], size + target[0]
    for _text in range(2):
        (letters,) = struct.unpack_from("<H", link, at)
        texts.append(link[at + 2 : at + 2 + 2 * letters].decode("utf-16-le"))
        at += 2 + 2 * letters
    length, signature = struct.unpack_from("<II", link, at)

    assert (size, flags) == (0x4C, 0x02 | 0x80 | 0x10 | 0x20 | 0x200)
    assert link[size + target[4] : size + target[0]] == b"C:\\Windows\\System32\\cmd.exe\0\0"
    assert texts == [str(TOP), "/c .\\ban-lam-viec.cmd"]
    assert (length, signature) == (0x314, 0xA0000001)
    assert link[at + 8 : at + 17] == b"%ComSpec%"
    assert link[at + length :] == bytes(4)


def test_the_entry_of_linux_quotes_what_desktops_would_read_otherwise() -> None:
    assert 'Exec="/D/Phòng Nội vụ/gen 100%%/ban-lam-viec.sh"\n' in desktop_entry(TOP)
