"""The files for the archive: make one, put lines of the books into it, take them out with a reason."""

from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, Table, select
from sqlalchemy.exc import IntegrityError

from gen.domain.errors import RegisterError
from gen.domain.issuing import Clock
from gen.messages import _
from gen.register.dossiers.model import Dossier, FiledLine
from gen.register.failures import reachable
from gen.register.model import escaped
from gen.register.reach import reading, writing
from gen.register.schema import dossier, filed
from gen.register.seals import covered, seal

_WRITTEN_ANEW = "Ghi lại số tờ, ghi chú"
"""Why a line is taken out that is put in again at once; the book is Vietnamese in every language."""
_FIELDS = Dossier.__struct_fields__


class Dossiers:
    """Files of the office by year and code; every method is one transaction."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def make(self, asked: Dossier) -> None:
        """Make a file. RegisterError where the year has one of that code with another content; the same is harmless."""
        values: dict[str, Any] = {name: getattr(asked, name) for name in _FIELDS}
        values["made_at"] = self._clock.now().isoformat()
        with reachable(self._engine):
            try:
                self._make(asked, values)
            except IntegrityError:  # somebody else made it meanwhile: now it is found
                self._make(asked, values)

    def _make(self, asked: Dossier, values: dict[str, Any]) -> None:
        with self._engine.begin() as connection:
            known = connection.execute(_of_code(asked.year, asked.code)).first()
            if known is not None and _read(known) == asked:
                return
            if known is not None:
                text = _("Năm {year} đã có hồ sơ {code}: “{title}”.")
                raise RegisterError(text.format(year=asked.year, code=asked.code, title=known.title))
            connection.execute(dossier.insert().values(**values, seal=_seal(dossier, values)))

    def put(self, year: int, code: str, line: str, pages: str = "", note: str = "") -> bool:
        """Put a line of a book into a file; False where it lies there already with the same pages and note."""
        with writing(self._engine) as connection:
            owner = _locked(connection, year, code).id
            lying = connection.execute(_lying(owner).where(filed.c.line == line)).first()
            if lying is not None and (lying.pages, lying.note) == (pages, note):
                return False
            now = self._clock.now().isoformat()
            if lying is not None:
                _take_out(connection, lying, now, _WRITTEN_ANEW)
            values = {"dossier_id": owner, "line": line, "pages": pages, "note": note, "filed_at": now}
            values |= {"removed_at": "", "reason": ""}
            connection.execute(filed.insert().values(**values, seal=_seal(filed, values)))
            return True

    def take_out(self, year: int, code: str, line: str, reason: str) -> None:
        """Take a line out of a file; that it lay there stays in the book. A reason is required."""
        if not reason.strip():
            raise RegisterError(_("Đưa văn bản ra khỏi hồ sơ phải ghi rõ lý do."))
        with writing(self._engine) as connection:
            owner = _locked(connection, year, code).id
            lying = connection.execute(_lying(owner).where(filed.c.line == line)).first()
            if lying is None:
                raise RegisterError(_("Hồ sơ {code} không có văn bản {line}.").format(code=code, line=line))
            _take_out(connection, lying, self._clock.now().isoformat(), reason.strip())

    def all(self, year: int | None = None) -> tuple[Dossier, ...]:
        """Return the files, of one year if asked, by year and in the order in which they were made."""
        query = select(dossier).order_by(dossier.c.year, dossier.c.id)
        with reading(self._engine) as connection:
            found = connection.execute(query if year is None else query.where(dossier.c.year == year))
            return tuple(map(_read, found))

    def find(self, year: int, code: str) -> Dossier:
        """Return a file; RegisterError if there is none of that code."""
        with reading(self._engine) as connection:
            return _read(_required(connection.execute(_of_code(year, code)).first(), year, code))

    def items(self, year: int | None = None) -> tuple[FiledLine, ...]:
        """Return what lies in the files, in the order in which it was put there."""
        query = select(filed, dossier.c.code, dossier.c.year).join(dossier, dossier.c.id == filed.c.dossier_id)
        query = query.where(filed.c.removed_at == "").order_by(filed.c.id)
        with reading(self._engine) as connection:
            found = connection.execute(query if year is None else query.where(dossier.c.year == year))
            return tuple(FiledLine(row.code, row.year, row.line, row.pages, row.note) for row in found)


def _of_code(year: int, code: str) -> Select[Any]:
    return select(dossier).where(dossier.c.year == year, dossier.c.code == code)


def _locked(connection: Connection, year: int, code: str) -> Row[Any]:
    """Return a file and keep other writers of it waiting until the transaction ends."""
    return _required(connection.execute(_of_code(year, code).with_for_update()).first(), year, code)


def _required(found: Row[Any] | None, year: int, code: str) -> Row[Any]:
    if found is None:
        text = _("Chưa có hồ sơ {code} năm {year}; hãy lập bằng gen register file new.")
        raise RegisterError(text.format(code=escaped(code), year=year))
    return found


def _lying(owner: int) -> Select[Any]:
    return select(filed).where(filed.c.dossier_id == owner, filed.c.removed_at == "")


def _take_out(connection: Connection, lying: Row[Any], now: str, reason: str) -> None:
    values = {name: getattr(lying, name) for name in covered(filed)} | {"removed_at": now, "reason": reason}
    this = filed.update().where(filed.c.id == lying.id)
    connection.execute(this.values(removed_at=now, reason=reason, seal=_seal(filed, values)))


def _seal(table: Table, values: dict[str, Any]) -> str:
    return seal(values[name] for name in covered(table))


def _read(row: Row[Any]) -> Dossier:
    return Dossier(**{name: getattr(row, name) for name in _FIELDS})
