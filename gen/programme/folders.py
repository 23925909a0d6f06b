"""Where the programmes of a workspace are: ``data/programmes/ID``, in an older one ``data/programme``."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from gen.domain.errors import ConfigurationError, UnknownName
from gen.messages import _

EARLIER = "programme"
"""Folder, and id, of the one programme of a workspace that was made before there could be several."""
SEVERAL = "programmes"
FOLDERS = (EARLIER, SEVERAL)
"""What in ``data`` holds programmes."""
PROGRESS = "progress"
FILE = "programme.toml"


def programmes_in(data_dir: Path) -> Mapping[str, Path]:
    """Return the folders of the programmes of a workspace's ``data`` by id, in the order of the ids."""
    found = {EARLIER: data_dir / EARLIER} if (data_dir / EARLIER / FILE).is_file() else {}
    several = data_dir / SEVERAL
    if several.is_dir():
        folders = sorted(path for path in several.iterdir() if path.is_dir() and not path.name.startswith("."))
        found |= {folder.name: folder for folder in folders}
    return MappingProxyType(found)


def id_of(folder: Path) -> str:
    """Return the id of the programme in a folder, "" for the one of an older workspace, which has none of its own."""
    return "" if folder.name == EARLIER else folder.name


def usual_programme(data_dir: Path) -> str:
    """Return the id of the only programme there is; "" where there are several, or none."""
    known = programmes_in(data_dir)
    return next(iter(known)) if len(known) == 1 else ""


def programme_folder(data_dir: Path, programme_id: str = "") -> Path:
    """Return the folder of a programme, without an id that of the only one.

    Raises UnknownName for an id that there is not, ConfigurationError where there are several and none is named.
    """
    known = programmes_in(data_dir)
    if not programme_id and len(known) > 1:
        text = _(
            "Thư mục làm việc có nhiều chương trình ({names}); hãy nêu --programme, hoặc programme trong gen.toml."
        )
        raise ConfigurationError(text.format(names=", ".join(known)))
    if not programme_id:
        return next(iter(known.values()), data_dir / EARLIER)
    if programme_id not in known:
        text = _("Không có chương trình “{name}” trong data/programmes; các chương trình đang có: {names}.")
        raise UnknownName(text.format(name=programme_id, names=", ".join(known)))
    return known[programme_id]


def is_apart(data_dir: Path, programme_id: str) -> bool:
    """Tell whether figures and documents of a programme have folders of its id (``data/progress/ID``, ``output/ID``).

    The years right in ``data/progress`` are those of the only programme without a folder of its own. Raises
    ConfigurationError where several are without: nobody could tell whose figures they are.
    """
    progress = data_dir / PROGRESS
    if (progress / programme_id).is_dir():
        return True
    without = [each for each in programmes_in(data_dir) if not (progress / each).is_dir()]
    if len(without) < 2:
        return False
    if any(progress.glob("[0-9][0-9][0-9][0-9]/*")):
        text = _("Chưa rõ số liệu trong data/progress là của chương trình nào ({names}); hãy tạo thư mục {folder}.")
        others = f"data/progress/{without[-1]}"
        raise ConfigurationError(text.format(names=", ".join(without), folder=others))
    return True


def template_files(folder: Path, programme_id: str, pattern: str = "*.docx") -> Mapping[str, Path]:
    """Return the templates of a programme in a folder by name: those of its own, and those that all programmes share.

    The shared ones lie right in the folder (``templates/nd30``), its own in one of its id, and come before them.
    """
    own = sorted((folder / programme_id).glob(pattern)) if programme_id else ()
    return {path.stem: path for path in (*sorted(folder.glob(pattern)), *own) if not path.name.startswith("~$")}
