"""The files in a zip that are worth looking at; what would fill the memory is refused before it is unpacked."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from gen.domain.errors import TableError
from gen.intake.owners.kinds import is_passed_over
from gen.messages import _

_OF_MACS = "__MACOSX"


def unpacked(name: str, content: bytes, most_entries: int, most_bytes: int) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file in a zip; TableError where it is damaged, locked or holds too much."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir() and _is_wanted(entry.filename)]
            if len(entries) > most_entries or sum(entry.file_size for entry in entries) > most_bytes:
                raise TableError(_("“{file}” giải nén ra quá lớn; hãy nộp từng phần.").format(file=name))
            for entry in entries:
                with archive.open(entry) as opened:
                    yield PurePosixPath(entry.filename).name, opened.read(entry.file_size)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError) as error:
        text = _("“{file}” không giải nén được: tệp bị hỏng hoặc không phải tệp zip.")
        raise TableError(text.format(file=name)) from error
    except RuntimeError as error:  # what zipfile says of a password
        raise TableError(_("“{file}” có mật khẩu; hãy bỏ mật khẩu rồi nộp lại.").format(file=name)) from error


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name)
    return _OF_MACS not in path.parts and not is_passed_over(path.name)
