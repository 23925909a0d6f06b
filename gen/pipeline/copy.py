"""``gen copy``: a copy of a document with its own number, entered in the book of copies.

The order is that of ``gen issue``: the number is *reserved*, the copy is *made* and written in one go, the number is
*confirmed*. A run killed in between is completed by the next: the same copy of the same file finds its number again.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from msgspec import Struct

from gen.decree.copies import EXCERPT
from gen.domain.diagnostic import Diagnostic, has_errors
from gen.domain.errors import ConfigurationError, DocumentError, RegisterError, StorageError
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.copying.asking import Original, asked_for, block_of
from gen.pipeline.copying.model import Copied, CopyingOffice, Copyist, CopyRequest, CopySource
from gen.pipeline.copying.pdf import PdfSource
from gen.pipeline.copying.word import WordSource
from gen.pipeline.numbering import findings
from gen.pipeline.numbering import found as telling
from gen.pipeline.numbering.found import in_file
from gen.pipeline.numbering.model import IssueState, Office
from gen.pipeline.numbering.pdf_marks import pdf_marks
from gen.pipeline.numbering.preparing import DRAFT_DIGEST, MARK
from gen.pipeline.output.manifest import sha256_of
from gen.register import BookEntry, EntryState, NumberRequest, read_mark
from gen.vietnamese import cited_date
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.properties import read_custom

_LARGEST = 100_000_000
"""Bytes of a document that is copied."""
_PDF, _ZIP = b"%PDF-", b"PK"


def copy(request: CopyRequest, office: CopyingOffice) -> Iterator[Copied]:
    """Copy the files in the order given; one that cannot be does not stop the others.

    Raises ConfigurationError before any number is given where what is asked does not fit the form.
    """
    _require_fitting(request)
    for path in dict.fromkeys(request.files):
        done = attempted(lambda path=path: _copied(path, request, office), path)  # type: ignore[misc]
        if isinstance(done, Failure):
            yield Copied(path, IssueState.FAILED, findings=done.findings, reason=done.beside_name)
        else:
            yield done


def _require_fitting(request: CopyRequest) -> None:
    chosen = bool(request.pages or request.parts)
    if request.form is not EXCERPT and chosen:
        raise ConfigurationError(_("Sao y, sao lục phải đủ văn bản; --pages, --part chỉ dùng với trích sao."))
    if request.form is EXCERPT and not chosen:
        raise ConfigurationError(_("Trích sao cần nêu phần được trích: --pages với PDF, --part với Word."))


def _copied(path: Path, request: CopyRequest, office: CopyingOffice) -> Copied:
    content = _read(path)
    source = _source(content, path, request, office.office)
    day = request.day or office.office.clock.today()
    _require_after(source, day)
    against = _against_form(source, path, request)
    if has_errors(against):
        return Copied(path, IssueState.REFUSED, findings=against, reason=_("tệp không sao được theo hình thức này"))
    copyist = _copyist(source, path, request, office, day)
    with ExitStack() as alone:
        folder = request.folder or path.parent
        folder.mkdir(parents=True, exist_ok=True)
        alone.enter_context(office.office.store.alone_with(folder / path.name))
        asked = asked_for(Original(path, sha256_of(content), source), request, copyist, day, office.office)
        return _numbered(_Ready(path, source, request, copyist, against), asked, office.office)


class _Ready(Struct, frozen=True):
    """A copy that may have its number: what is copied, what was asked, who copies, what is told of it."""

    path: Path
    source: CopySource
    request: CopyRequest
    copyist: Copyist
    told: tuple[Diagnostic, ...]


def _read(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST:
        text = _("“{file}” lớn hơn {most} MB, không sao được.")
        raise DocumentError(text.format(file=path.name, most=_LARGEST // 1_000_000))
    return path.read_bytes()


def _source(content: bytes, path: Path, request: CopyRequest, office: Office) -> CopySource:
    if content.startswith(_PDF):
        if request.parts:
            raise DocumentError(_("“{file}” là PDF; hãy nêu trang bằng --pages.").format(file=path.name))
        return PdfSource(content, path.name, request.form, request.pages)
    if content.startswith(_ZIP):
        if request.pages:
            raise DocumentError(_("“{file}” là tệp Word; hãy nêu phần được trích bằng --part.").format(file=path.name))
        return WordSource(content, path.name, request.form, request.parts, office)
    raise DocumentError(_("“{file}” không phải là tệp Word .docx hoặc PDF.").format(file=path.name))


def _require_after(source: CopySource, day: date) -> None:
    if source.day is not None and day < source.day:
        text = _("Ngày sao {day} trước ngày của văn bản ({of}); hãy kiểm tra lại.")
        raise DocumentError(text.format(day=cited_date(day), of=cited_date(source.day)))


def _against_form(source: CopySource, path: Path, request: CopyRequest) -> tuple[Diagnostic, ...]:
    """Return what speaks against the form: a copy may be made into sao lục, an original into the others."""
    found = list(source.findings)
    if source.copy_symbol and not (request.form.of_copy and source.copy_symbol.startswith("SY-")):
        found.append(in_file(findings.COPY_OF_A_COPY, path.name, symbol=source.copy_symbol))
    if request.form.of_copy and not source.copy_symbol:
        found.append(in_file(findings.NOT_A_TRUE_COPY, path.name))
    return tuple(found)


def _copyist(source: CopySource, path: Path, request: CopyRequest, office: CopyingOffice, day: date) -> Copyist:
    named = request.agency or source.agency
    if not named:
        raise RegisterError(_("Chưa rõ cơ quan sao “{file}”; hãy thêm --agency.").format(file=path.name))
    return office.copyist(named, day)


def _numbered(ready: _Ready, asked: NumberRequest, office: Office) -> Copied:
    path, target = ready.path, Path(asked.path)
    _require_free(target, asked.draft, office)
    (taken,) = office.register.reserve([asked])
    entry = taken.entry
    late = (*telling.overtaken(path.name, entry, taken.overtaken), *telling.day_kept(path.name, entry, asked.day))
    told = (*ready.told, *late)
    if entry.state is EntryState.ISSUED:
        return _made_before(path, entry, told)
    written = attempted(lambda: _write(ready, entry, target, office), target)
    if isinstance(written, Failure):
        kept = telling.kept_for_next_run(path.name, entry)
        return Copied(path, IssueState.FAILED, None, entry, (*told, kept), written.beside_name)
    contents = {entry.id: ready.source.content_digest(written)}
    (entry,) = office.register.confirm({entry.id: sha256_of(written)}, contents)
    return Copied(path, IssueState.ISSUED, target, entry, told)


def _made_before(path: Path, entry: BookEntry, told: tuple[Diagnostic, ...]) -> Copied:
    where = Path(entry.path)
    missing = () if where.exists() else (in_file(findings.COPY_NOT_FOUND, path.name, code=entry.code, file=where),)
    return Copied(path, IssueState.ALREADY, where, entry, (*told, *missing))


def _write(ready: _Ready, entry: BookEntry, target: Path, office: Office) -> bytes:
    """Make the copy and write it; a copy that a killed run wrote and did not confirm is taken as it is."""
    if target.exists():
        return target.read_bytes()
    block = block_of(entry, ready.request, ready.copyist)
    made = ready.source.made(block, {MARK: entry.mark, DRAFT_DIGEST: entry.draft})
    office.store.write_flushed(target, made)
    office.store.flush_names([target])
    return made


def _require_free(target: Path, draft: str, office: Office) -> None:
    """Refuse a name that another file has; the copy of a killed run is known by its mark, if its number stands."""
    if not target.exists():
        return
    found = attempted(lambda: _marks_of(target.read_bytes(), target.name), target)
    marks = {} if isinstance(found, Failure) else found
    named = read_mark(marks.get(MARK, ""))
    entry = office.register.find(*named) if named else None
    if entry is None or entry.state is EntryState.VOID or marks.get(DRAFT_DIGEST) != draft:
        text = _("“{file}” đã có và không phải bản sao này; hãy đổi tên tệp đó hoặc chọn thư mục khác bằng -o.")
        raise StorageError(text.format(file=target))


def _marks_of(content: bytes, name: str) -> Mapping[str, str]:
    if content.startswith(_PDF):
        marks = pdf_marks(content)
        return {MARK: marks[0], DRAFT_DIGEST: marks[1]} if marks else {}
    return read_custom(DocxArchive(content, name))
