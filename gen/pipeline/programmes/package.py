"""The file in which a programme travels: a zip of tables, template sources and Word templates, and of nothing else."""

import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath

from msgspec import Struct

from gen import __version__
from gen.domain.document import Behaviour
from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.programme.folders import FOLDERS, SEVERAL

LABEL = "chuong-trinh.json"
"""The entry that says what the file is."""
MARK = "gen-programme"
FORMAT = 1
DATA, TEMPLATES, SOURCE = "data", "templates", "source"
MOST_ENTRIES, MOST_BYTES = 500, 50_000_000
"""A programme has about sixty files and one megabyte."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_YEAR = re.compile(r"(19|20)[0-9]{2}.*")
_TAKEN = frozenset({*FOLDERS, *(kind.value for kind in Behaviour), "parts", "nd30", "tt01"})
_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_WANTED = re.compile(
    rf"data/(?:{_NAME}/)?{_NAME}\.(?:csv|toml|md)|templates/source/(?:parts/)?{_NAME}\.txt|templates/(?:nd30|tt01)/{_NAME}\.docx"
)
_OF_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(1, 10))}
)
"""Names that are no files on Windows, whatever their ending."""
_TIME = (1980, 1, 1, 0, 0, 0)


class Packed(Struct, frozen=True):
    """A programme as it travels: its id, and its files by name (``data/programme.toml``, ``templates/nd30/x.docx``)."""

    id: str
    files: Mapping[str, bytes]


def require_id(programme_id: str) -> str:
    """Return an id that a folder may have; ConfigurationError with what is allowed for any other."""
    if not _ID.fullmatch(programme_id) or _YEAR.fullmatch(programme_id) or programme_id in _TAKEN | _OF_WINDOWS:
        text = _(
            "“{name}” không dùng làm mã chương trình được: chỉ gồm chữ thường không dấu, chữ số, dấu “-”; không bắt "
            "đầu như một năm (20…), không trùng tên loại văn bản."
        )
        raise ConfigurationError(text.format(name=programme_id))
    return programme_id


def may_travel(name: str) -> bool:
    """Tell whether a file of this name within the package is data or a template, in a place that has such files."""
    return bool(_WANTED.fullmatch(name)) and not _OF_WINDOWS & {
        part.partition(".")[0].lower() for part in PurePosixPath(name).parts
    }


def write_package_file(packed: Packed) -> bytes:
    """Return the package as bytes; the same programme gives the same bytes."""
    label = {"what": MARK, "format": FORMAT, "id": packed.id, "version": __version__}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ((LABEL, json.dumps(label, indent=1).encode()), *sorted(packed.files.items())):
            archive.writestr(zipfile.ZipInfo(name, _TIME), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def read_package_file(content: bytes, shown: str) -> Packed:
    """Return the programme in a package; ``shown`` is what messages call the file.

    Raises ConfigurationError where it is no such package, is damaged, holds more than a programme can, or anything but
    data and templates in their places: then nothing of it is taken.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise ConfigurationError(
                    _("“{file}” giải nén ra quá lớn, không phải là một chương trình.").format(file=shown)
                )
            names = [entry.filename for entry in entries]
            label = archive.read(LABEL) if LABEL in names else b""
            _require_label(label, shown)
            _require_wanted([name for name in names if name != LABEL], shown)
            files = {entry.filename: archive.read(entry) for entry in entries if entry.filename != LABEL}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        text = _("Không mở được “{file}”: tệp bị hỏng, có mật khẩu hoặc không phải tệp do gen programme export tạo.")
        raise ConfigurationError(text.format(file=shown)) from error
    return Packed(require_id(json.loads(label)["id"]), files)


def _require_label(label: bytes, shown: str) -> None:
    """Raise ConfigurationError unless the label says that this is a package that this version can read."""
    try:
        said = json.loads(label)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or said.get("what") != MARK or not isinstance(said.get("id"), str):
        text = _("“{file}” không phải là chương trình do gen programme export tạo.")
        raise ConfigurationError(text.format(file=shown))
    if said.get("format") != FORMAT:
        text = _("“{file}” do phiên bản gen mới hơn tạo; hãy cập nhật gen rồi nhận lại.")
        raise ConfigurationError(text.format(file=shown))


def _require_wanted(names: list[str], shown: str) -> None:
    """Raise ConfigurationError for an entry that is no data and no template, or that another one would write over."""
    folded = [name.lower() for name in names]
    for name, folding in zip(names, folded, strict=True):
        if not may_travel(name) or folded.count(folding) > 1:
            text = _("“{file}” có tệp “{name}” không phải là dữ liệu hoặc mẫu của chương trình; không nhận.")
            raise ConfigurationError(text.format(file=shown, name=name))


def place_of(name: str, programme_id: str) -> PurePosixPath:
    """Return where a file of the package belongs in the workspace."""
    first, *rest = PurePosixPath(name).parts
    if first == DATA:
        return PurePosixPath("data", SEVERAL, programme_id, *rest)
    return PurePosixPath(TEMPLATES, rest[0], programme_id, *rest[1:])
