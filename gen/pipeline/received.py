"""The copy of a document that arrived: kept as it came, under its number of arrival, never written over.

``van-ban-den/chung+den/2026/0005.pdf``. Of secret documents no copy is kept: they may not lie in a folder of all.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from urllib.parse import quote, unquote

from gen.domain.errors import RegisterError, StorageError
from gen.domain.issuing import Store
from gen.messages import _
from gen.pipeline.output.manifest import sha256_of
from gen.register import Series
from gen.register.incoming.model import ArrivalLine

_NAME = re.compile(r"0*(?P<number>[1-9]\d{0,8})\.[^.]*")


def place_of_copy(kept: Path, line: ArrivalLine) -> Path | None:
    """Return where the copy of a line lies under the folder of copies; None for a secret document."""
    if line.series.secret:
        return None
    suffix = PurePath(line.file).suffix.lower()
    return kept / quote(line.series.key, safe="+") / str(line.year) / f"{line.number:04d}{suffix}"


def keep_copy(kept: Path, line: ArrivalLine, content: bytes, store: Store) -> None:
    """Keep the file; StorageError where it cannot, or where another file has its place."""
    place = place_of_copy(kept, line)
    if place is None:
        return
    if place.is_file():
        if sha256_of(place.read_bytes()) != line.digest:
            text = _("“{file}” đã có và không phải là tệp này; hãy chuyển tệp đó đi nơi khác.")
            raise StorageError(text.format(file=place))
        return
    store.write_flushed(place, content)


def numbers_kept(kept: Path) -> Iterator[tuple[Path, tuple[Series, int, int]]]:
    """Yield the copies in the folder with the series, year and number of arrival that their places tell."""
    for path in sorted(kept.glob("*/[0-9][0-9][0-9][0-9]/*")) if kept.is_dir() else ():
        named = _NAME.fullmatch(path.name)
        try:
            series = Series.parse(unquote(path.parent.parent.name))
        except RegisterError:
            continue
        if named is not None and series.incoming:
            yield path, (series, int(path.parent.name), int(named["number"]))
