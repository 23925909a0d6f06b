"""The desk is an extra: the command line lives without it, and says how to install it."""

from types import ModuleType

from gen.cli.importing import import_once_for_all
from gen.domain.errors import ConfigurationError
from gen.messages import _

_NEEDED = ("argon2", "itsdangerous", "PIL", "pwdlib", "pypdfium2", "python_multipart", "starlette", "uvicorn")


def desk_module(name: str) -> ModuleType:
    """Return a module of the desk; ConfigurationError, saying how to install it, where its packages are not there."""
    try:
        return import_once_for_all(f"gen.web.{name}")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        text = _("Máy này chưa cài phần trình duyệt của gen (thiếu {name}); hãy cài bằng lệnh: {command}")
        raise ConfigurationError(text.format(name=error.name, command='pip install "gen-1439[web]"')) from error
