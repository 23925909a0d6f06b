"""Names of files that every system of an office can hold: what Windows keeps for itself, forbids or drops is avoided.

Documents travel between machines, so a name is judged by Windows' rules on Linux too.
"""

import re
from typing import Final

_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{n}" for port in ("COM", "LPT") for n in "123456789¹²³"}
)
"""Names of devices in Windows, whatever ending follows: a document written to ``aux.docx`` is lost."""
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_DROPPED: Final = " ."
"""What Windows drops from the end of a name without a word, so that the file is not found again."""
_MOST_LETTERS: Final = 150
_MOST_BYTES: Final = 200
"""Linux holds 255 bytes a name, and a Vietnamese letter takes up to three; endings and ``.moi-2`` follow yet."""


def is_usable(name: str) -> bool:
    """Tell whether a name, without its folder, is one that Windows keeps as it is."""
    return bool(name) and not _is_device(name) and name == name.rstrip(_DROPPED) and not _FORBIDDEN.search(name)


def usable(text: str) -> str:
    """Return a text made the name of a file without its ending: what none may hold becomes a dash; "" if none is left.

    A long one is cut at a letter; the name of a device gets a low line after it.
    """
    stem = _FORBIDDEN.sub("-", text).strip(_DROPPED)[:_MOST_LETTERS]
    stem = stem.encode()[:_MOST_BYTES].decode("utf-8", "ignore").rstrip(_DROPPED)
    if not _is_device(stem):
        return stem
    device, dot, rest = stem.partition(".")
    return f"{device.rstrip(_DROPPED)}_{dot}{rest}"


def _is_device(name: str) -> bool:
    return name.partition(".")[0].rstrip(_DROPPED).upper() in _DEVICES
