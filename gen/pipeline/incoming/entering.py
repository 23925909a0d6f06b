"""``gen register in``: enter files that arrived in the book of incoming documents, keep a copy, note the receipt.

The line comes first: what a killed run left undone (the copy, the day of receipt) the next run with the file completes.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, RegisterUnavailable
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.incoming import telling
from gen.pipeline.incoming.model import (
    NEEDED,
    USUAL,
    Entered,
    EnterRequest,
    EnterState,
    Reception,
    Typed,
    missing_in,
)
from gen.pipeline.incoming.receipts import note_receipt
from gen.pipeline.numbering.days import fell_back, require_arrived
from gen.pipeline.output.manifest import sha256_of
from gen.pipeline.received import keep_copy
from gen.register.incoming.model import ArrivalLine, ArrivalRequest, ArrivalSaid
from gen.vietnamese import cited_date

_LARGEST = 200_000_000
"""Bytes of a file; a scan of a hundred pages has some ten millions."""


def enter(request: EnterRequest, reception: Reception) -> Iterator[Entered]:
    """Enter the files one after the other and yield what became of each.

    Raises RegisterError for a damaged book, ConfigurationError for a day of arrival that has not come or is long past.
    """
    require_arrived(request.day, reception.clock.today())
    reception.register.require_sound()
    day = request.day or _today(reception)
    for path in request.files:
        found = attempted(partial(_enter, path, request, day, reception), path)
        if not isinstance(found, Failure):
            yield found
            continue
        yield Entered(path, EnterState.FAILED, reason=found.sentence)
        if issubclass(found.kind, RegisterUnavailable):
            return


def _today(reception: Reception) -> date:
    """Return the day of the clock; refuse one that fell back into an earlier year than the book's newest line."""
    now, latest = reception.clock.now(), reception.register.incoming.latest_moment()
    if latest is not None and fell_back(now, latest):
        text = _(
            "Đồng hồ của máy ghi ngày {today}, trong khi sổ văn bản đến đã ghi ngày {latest}; hãy chỉnh lại đồng hồ, "
            "hoặc ghi rõ ngày đến bằng --date."
        )
        raise ConfigurationError(text.format(today=cited_date(now.date()), latest=cited_date(latest.date())))
    return reception.clock.today()


def _enter(path: Path, request: EnterRequest, day: date, reception: Reception) -> Entered:
    if path.stat().st_size > _LARGEST:
        raise ConfigurationError(_("“{file}” quá lớn để vào sổ.").format(file=path.name))
    content = path.read_bytes()
    digest = sha256_of(content)
    known = reception.register.incoming.known(request.series, digest)
    if known is not None:
        return _completed(Entered(path, EnterState.ALREADY, known), content, reception)
    said = typed_over(_read(path, content, request.typed, reception), request.typed)
    missing = missing_in(said, NEEDED)
    if missing:
        return Entered(path, EnterState.ASKED, missing=missing, reason=telling.asks_for(missing))
    asked = ArrivalRequest(request.series, day, digest, path.name, said)
    (entry,) = reception.register.incoming.enter([asked])
    state = EnterState.ENTERED if entry.fresh else EnterState.ALREADY
    findings = tuple(_findings(entry.arrival, entry.overtaken, path, reception)) if entry.fresh else ()
    blank = missing_in(entry.arrival.said, USUAL) if entry.fresh else ()
    return _completed(Entered(path, state, entry.arrival, blank, findings), content, reception)


def _read(path: Path, content: bytes, typed: Typed, reception: Reception) -> ArrivalSaid:
    """Read the file; what cannot be read says nothing where a person said all that is needed."""
    found = attempted(lambda: reception.read(path, content), path)
    if not isinstance(found, Failure):
        return found
    if all(getattr(typed, name) for name in NEEDED):
        return ArrivalSaid()
    raise ConfigurationError(telling.unreadable(found.sentence))


def typed_over(said: ArrivalSaid, typed: Typed) -> ArrivalSaid:
    """Return what is said with what a person typed in its place."""
    values = {name: getattr(typed, name) for name in typed.__struct_fields__}
    return replace(said, **{name: value for name, value in values.items() if value is not None})


def _findings(line: ArrivalLine, overtaken: date | None, path: Path, reception: Reception) -> Iterable[Diagnostic]:
    blank = missing_in(line.said, USUAL)
    if blank:
        yield telling.blank(path, line, blank)
    if overtaken is not None:
        yield telling.backwards(path, line, overtaken)
    twin = reception.register.incoming.twin_of(line)
    if twin is not None:
        yield telling.twin(path, line, twin)


def _completed(entered: Entered, content: bytes, reception: Reception) -> Entered:
    """Keep the copy and note the receipt of a line that is in the book; what fails is told and can be done again."""
    line = entered.arrival
    if line is None:
        return entered
    kept = attempted(lambda: keep_copy(reception.kept, line, content, reception.store), entered.path)
    noted = attempted(lambda: note_receipt(reception.progress, line, reception.store), entered.path)
    findings = list(entered.findings)
    if isinstance(kept, Failure):
        findings.append(telling.not_kept(entered.path, kept.sentence))
    if isinstance(noted, Failure):
        findings.append(telling.not_noted(entered.path, noted.sentence))
    day = None if isinstance(noted, Failure) else noted
    return replace(entered, findings=tuple(findings), received=day)
