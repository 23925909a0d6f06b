"""Bundle the documents of each agency into one zip, with fixed times so that the same documents give the same bytes."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from gen.domain.issuing import Store

_TIME = (1980, 1, 1, 0, 0, 0)


def bundle_by_agency(folder: Path, documents: Iterable[tuple[str, str]], store: Store) -> tuple[Path, ...]:
    """Write ``folder/zip/AGENCY.zip`` for (agency, path under the folder) pairs; a PDF beside a document goes along."""
    by_agency: dict[str, list[str]] = defaultdict(list)
    for agency, path in documents:
        by_agency[agency].append(path)
    written = []
    for agency, paths in sorted(by_agency.items()):
        target = folder / "zip" / f"{agency}.zip"
        store.write(target, _zip(folder, paths))
        written.append(target)
    return tuple(written)


def _zip(folder: Path, paths: Iterable[str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(paths):
            for file in (folder / path, (folder / path).with_suffix(".pdf")):
                if file.exists():
                    name = file.relative_to(folder).as_posix()
                    archive.writestr(zipfile.ZipInfo(name, _TIME), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
