"""The book of a series and year, outgoing or incoming, sent as one zip with Word, Excel and CSV."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from starlette.responses import Response

from gen.bootstrap.issuing import the_register
from gen.domain.typed_numbers import whole
from gen.pipeline.register_export import ExportRequest, export_register, the_volume
from gen.register import Series
from gen.web.sending import download
from gen.web.visit import Visit


def book_in_a_zip(visit: Visit, name: str, *, incoming: bool = False) -> Response:
    """Send the book that the page asked for; ``name`` is that of the zip before its year."""
    key = visit.asked.get("day-so", "")
    with TemporaryDirectory(prefix="gen-") as scratch, the_register(visit.services) as register:
        named = Series.parse(key) if key else None
        volume = the_volume(register, named, whole(visit.asked.get("nam", "")), incoming=incoming)
        paths = export_register(ExportRequest(*volume), register, Path(scratch), visit.services.store)
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED) as bundle:
            for path in paths:
                bundle.write(path, path.name)
    return download(f"{name}-{volume[1]}.zip", stream.getvalue())
