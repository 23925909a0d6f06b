"""Is the place given to ``-o`` what the command writes there? A folder called ``x.pdf`` is a mistake."""

from collections.abc import Mapping, Sequence
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


def places_of_each(output: Path | None, usual: Mapping[Path, Path]) -> Mapping[Path, Path]:
    """Return where the result of each file goes: its usual place, or ``output``, a folder or the result of one file.

    Raises ConfigurationError for a file where many results will be, and where two would go to one place.
    """
    if output is None:
        return _apart(usual)
    one = len(usual) == 1 and output.suffix and not output.is_dir()
    if one and all(output.suffix.lower() == place.suffix for place in usual.values()):
        return dict.fromkeys(usual, output)
    require_folder(output)
    return _apart({file: output / place.name for file, place in usual.items()})


def _apart(places: Mapping[Path, Path]) -> Mapping[Path, Path]:
    every: Sequence[Path] = list(places.values())
    twice = [place for place in every if every.count(place) > 1]
    if twice:
        text = _("Nhiều tệp cùng tên sẽ ghi vào “{file}”; hãy làm từng thư mục một.")
        raise ConfigurationError(text.format(file=twice[0]))
    return places
