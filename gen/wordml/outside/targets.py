"""Which targets lead out of a file, and which fields and relationships follow them."""

import re

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:")
_SHARE = re.compile(r"[\\/]{2,}[^\\/]")
_LOCAL_FILE = re.compile(r"file:(?:/{3}|/)?(?:localhost/)?(?:[a-z]:|[a-z]%3a|[^/\\])")
_WORD = re.compile(r"\"([^\"]*)\"?|“([^”]*)”?|([^\s\"“]+)")
_UNSAFE_LINK = re.compile(r"(?:file|smb|nfs|javascript|vbscript|mhtml|data|search-ms|search|ms-[a-z]+):")

_COMMANDS = frozenset({"dde", "ddeauto", "database"})
"""Fields that ask another program for their content, whatever their target."""
_INCLUDING = frozenset({"includepicture", "includetext", "include", "import", "link", "rd"})
"""Fields that fetch what their target says."""
_LINKING = "hyperlink"
_TEMPLATE = "attachedTemplate"


def command_of(instruction: str) -> str | None:
    """Return the field's name in capitals if its instruction leads out of the file, ``None`` if it does not."""
    words = [match[1] or match[2] or match[3] or "" for match in _WORD.finditer(instruction)]
    if not words:
        return None
    kind = words[0].strip().casefold()
    leads_out = (
        kind in _COMMANDS
        or (kind in _INCLUDING and any(map(is_remote, words[1:])))
        or (kind == _LINKING and any(map(is_unsafe_link, words[1:])))
    )
    return kind.upper() if leads_out else None


def leaves_by(kind: str, target: str) -> bool:
    """Tell whether an external relationship leads out: a picture, an object, a page, but no ordinary link.

    ``kind`` is the last word of its type. A template in a folder of this machine is where Word puts its own.
    """
    if kind == _LINKING:
        return is_unsafe_link(target)
    if kind == _TEMPLATE:
        return is_remote(target) and not _LOCAL_FILE.match(_plain(target))
    return True


def is_remote(target: str) -> bool:
    """Tell whether a target names another machine, or a file by ``file:``: any scheme, or ``\\\\server\\share``."""
    plain = _plain(target)
    return bool(_SHARE.match(plain) or _SCHEME.match(plain))


def is_unsafe_link(target: str) -> bool:
    """Tell whether a link opens something other than a page or a letter: a file, a share, a program."""
    plain = _plain(target)
    return bool(_SHARE.match(plain) or _UNSAFE_LINK.match(plain))


def _plain(target: str) -> str:
    return target.strip().strip("'\"“”‘’").strip().casefold()
