"""Which machine and which process is this, and is another one still running?"""

import hashlib
import os
import socket
import sys

HOST = socket.gethostname()
"""The name of this machine."""
HOST_MARK = hashlib.sha256(HOST.encode()).hexdigest()[:8]
"""The machine in eight letters, suitable for the name of a file."""


def is_alive(process: int) -> bool:
    """Tell whether a process of this machine is running; where that cannot be asked without harm (Windows) it may."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):  # somebody else's process; a number that no process has
        return True
    return True
