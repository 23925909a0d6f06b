"""Finds the templates and data that travel with the program: beside it in a checkout, in ``share/`` once installed."""

from pathlib import Path

import gen
from gen.domain.errors import ConfigurationError
from gen.messages import _

_DISTRIBUTION = "gen-1439"
_MARK = "data/agencies/agencies.csv"
_SHARE = f"share/{_DISTRIBUTION}"


def shipped_workspace() -> Path:
    """Return the folder that holds the shipped ``templates/`` and ``data/``."""
    checkout = Path(gen.__file__).resolve().parent.parent
    if (checkout / _MARK).exists():
        return checkout
    from importlib.metadata import PackageNotFoundError, files  # brings the modules of electronic mail along

    try:
        installed = files(_DISTRIBUTION) or []
    except PackageNotFoundError:
        installed = []
    for file in installed:
        if file.as_posix().endswith(f"{_SHARE}/{_MARK}"):
            return Path(str(file.locate())).resolve().parents[2]
    raise ConfigurationError(_("Không tìm thấy mẫu và dữ liệu đi kèm chương trình; hãy cài đặt lại gen."))
