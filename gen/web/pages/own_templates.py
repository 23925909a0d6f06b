"""“Mẫu”: documents from a template of one's own and a table, one for each row, sent as a zip; nothing is kept here."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from msgspec.structs import replace
from starlette.responses import Response

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import GenError
from gen.messages import _
from gen.pipeline.free.making import FreeRequest, FreeResult, make_all, named_rows, prepare
from gen.web.pages.templates import templates_page
from gen.web.posted import Sent
from gen.web.sending import download
from gen.web.visit import Visit

_TEMPLATES = (".docx", ".dotx")
_PATTERN = "{stt}.docx"


def make(visit: Visit) -> Response:
    """Make the documents and send them, or say what does not fit."""
    templates = [one for one in visit.posted.files if PurePath(one.name).suffix.lower() in _TEMPLATES]
    tables = [one for one in visit.posted.files if one not in templates]
    if len(templates) != 1 or len(tables) != 1:
        problem = _("Hãy chọn một mẫu Word (.docx) và một bảng số liệu (Excel, CSV).")
        return templates_page(visit, problem=problem)
    pattern = visit.posted.text("ten") or _PATTERN
    with TemporaryDirectory(prefix="gen-") as scratch:
        folder = Path(scratch)
        try:
            request = FreeRequest(_put(folder, templates[0]), _put(folder, tables[0]), folder, folder / "out", pattern)
            prepared = prepare(request)
            results = make_all(prepared, named_rows(prepared), visit.services.store, lambda _made: None)
        except GenError as error:
            found = _shown(folder, error.findings)
            return templates_page(visit, templates[0].name, found, _without(folder, str(error)))
        made = [one.path for one in results if one.path is not None]
        if len(made) < len(results):
            found = _shown(folder, [finding for one in results for finding in one.findings])
            return templates_page(visit, templates[0].name, found, _refused(results))
        content = _zipped(made, folder / "out")
    visit.note(_("lập văn bản từ mẫu riêng"), templates[0].name, str(len(made)))
    return download(f"{PurePath(templates[0].name).stem}.zip", content)


def _put(folder: Path, sent: Sent) -> Path:
    path = folder / PurePath(sent.name).name
    path.write_bytes(sent.content)
    return path


def _without(folder: Path, text: str) -> str:
    """Return a sentence without the folder of the server."""
    return text.replace(f"{folder}/", "")


def _refused(results: Sequence[FreeResult]) -> str:
    lacking = [one.name for one in results if one.path is None]
    text = _("Không lập được {count} trong {all} văn bản ({names}); chưa gửi văn bản nào.")
    return text.format(count=len(lacking), all=len(results), names=", ".join(lacking[:5]))


def _shown(folder: Path, findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(replace(one, message=_without(folder, one.message)) for one in findings)


def _zipped(made: Sequence[Path], folder: Path) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as bundle:
        for path in made:
            bundle.write(path, path.relative_to(folder).as_posix())
    return stream.getvalue()
