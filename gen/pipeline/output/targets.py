"""Is the place given to ``-o`` what the command writes there? A folder called ``x.pdf`` is a mistake."""

from pathlib import Path

from gen.domain.errors import ConfigurationError
from gen.messages import _

_FILES = frozenset({".docx", ".doc", ".docm", ".rtf", ".odt", ".pdf", ".xlsx", ".xls", ".csv", ".txt", ".zip"})
"""Endings that people give to files, never to folders."""


def require_folder(path: Path | None) -> None:
    """Raise ConfigurationError for a file, or the name of one, where many files will be written."""
    if path is not None and (path.is_file() or (path.suffix.lower() in _FILES and not path.is_dir())):
        raise ConfigurationError(_("“{path}” là tên tệp; hãy nêu một thư mục.").format(path=path))


def names_a_file(text: str) -> bool:
    """Tell whether a text is the name of a file: one that is there, or one with an ending of files."""
    if Path(text).suffix.lower() in _FILES:
        return True
    try:
        return Path(text).exists()
    except (OSError, ValueError):  # too long for a name, or with what no name holds
        return False


def require_document(path: Path | None) -> None:
    """Raise ConfigurationError for the name of a file that is no .docx; a folder is accepted."""
    if path is not None and path.suffix.lower() != ".docx" and path.suffix.lower() in _FILES and not path.is_dir():
        text = _("“{path}”: văn bản được ghi ở dạng .docx; hãy đặt tên kết thúc bằng .docx, hoặc nêu một thư mục.")
        raise ConfigurationError(text.format(path=path))
