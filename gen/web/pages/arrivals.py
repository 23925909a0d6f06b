"""“Văn bản đến”: enter what arrived, read its number, symbol and sender from the file; the book of the year, export."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace
from starlette.responses import Response

from gen.bootstrap.incoming import the_reception
from gen.bootstrap.issuing import the_register
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, GenError, UnknownName
from gen.domain.typed_numbers import whole
from gen.messages import _
from gen.pipeline.incoming import findings
from gen.pipeline.incoming.correcting import correct_line
from gen.pipeline.incoming.entering import enter
from gen.pipeline.incoming.model import Entered, EnterRequest, EnterState, Typed
from gen.pipeline.incoming.receipts import take_back_receipt
from gen.pipeline.received import place_of_copy
from gen.register import Series
from gen.register.incoming.model import ArrivalLine, ArrivalSaid, ArrivalState
from gen.web.access.people import may_see
from gen.web.exported_book import book_in_a_zip
from gen.web.holding import Holding
from gen.web.posted import Posted, Sent
from gen.web.sending import download
from gen.web.visit import Visit
from gen.web.words import day_typed, series_name

_MOST = 500
"""Lines of the book on the page; the exported book has all."""
_SERIES = "chung+den"
_OF_ONE = ("so-ky-hieu", "ngay-van-ban", "trich-yeu", "loai")


class ArrivedFile(Struct, frozen=True):
    """What became of one file; ``word`` gets it back where a person has to say what it does not."""

    name: str
    entered: Entered
    word: str = ""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What was found, with the way to fix it on the page in place of a command."""
        again = _("Gửi lại tệp này ở trang này; số đến không thay đổi.")
        ways = {
            findings.BLANK_IN_BOOK.code: _("Nếu văn bản có, ghi vào sổ ở mục “Sửa một dòng” bên dưới."),
            findings.DAYS_RUN_BACKWARDS.code: _("Kiểm tra lại ngày đến; nếu ghi nhầm thì hủy số đến rồi vào sổ lại."),
            findings.RECEIPT_NOT_WRITTEN.code: again,
            findings.COPY_NOT_KEPT.code: again,
            findings.SAME_DOCUMENT.code: _("Nếu là cùng một văn bản, hủy một số đến kèm lý do ở mục bên dưới."),
        }
        return tuple(replace(one, fix=ways.get(one.code, one.fix)) for one in self.entered.findings)

    @property
    def reason(self) -> str:
        """Why it is not in the book: what it does not say, where a person can say it on the page."""
        if not self.word:
            return self.entered.reason
        names = {"author": _("cơ quan ban hành"), "subject": _("trích yếu")}
        missing = ", ".join(names[name] for name in self.entered.missing)
        return _("Chưa vào sổ vì không đọc được từ tệp: {missing}; hãy ghi vào các ô dưới đây.").format(missing=missing)


def show(visit: Visit) -> Response:
    """Show the form and the book."""
    return _page(visit)


def take(visit: Visit) -> Response:
    """Enter the files that were sent."""
    files = visit.posted.files
    if not files:
        return _page(visit, problem=_("Chưa chọn tệp nào; hãy chọn tệp của văn bản đến rồi bấm “Vào sổ”."))
    if len(files) > 1 and any(visit.posted.text(name) for name in _OF_ONE):
        text = _("Số, ký hiệu, ngày, trích yếu là của một văn bản; hãy vào sổ từng tệp, hoặc để trống các ô đó.")
        return _page(visit, problem=text)
    return _entered(visit, files)


def settle(visit: Visit) -> Response:
    """Enter a file of which a person now says what it does not say itself."""
    word = visit.posted.text("tep")
    return _entered(visit, (_holding(visit).get(visit.person.name, word),), word)


def correct(visit: Visit) -> Response:
    """Put right what a line says, with the reason."""
    series, year, number = _line_named(visit.posted)
    with the_register(visit.services) as register:
        register.require_sound()
        line = correct_line(register, series, year, number, _typed(visit), visit.posted.text("ly-do"))
    visit.note(_("sửa sổ văn bản đến"), line.mark, visit.posted.text("ly-do"))
    return visit.go("/van-ban-den", _("Đã sửa số đến {number:02d}.").format(number=line.number))


def strike(visit: Visit) -> Response:
    """Strike a number of arrival out, with the reason."""
    series, year, number = _line_named(visit.posted)
    services = visit.services
    with the_register(services) as register:
        register.require_sound()
        line = register.incoming.void(series, year, number, visit.posted.text("ly-do"))
        take_back_receipt(services.settings.workspace.progress, line, register, services.store)
    visit.note(_("hủy số đến"), line.mark, line.reason)
    return visit.go("/van-ban-den", _("Đã hủy số đến {number:02d}.").format(number=line.number))


def export(visit: Visit) -> Response:
    """Send the book of a series and year, as Word, Excel and CSV in one zip."""
    return book_in_a_zip(visit, "so-van-ban-den", incoming=True)


def file(visit: Visit) -> Response:
    """Send the copy kept of a line."""
    with the_register(visit.services) as register:
        lines = register.incoming.lines()
    line = next((one for one in lines if str(one.id) == visit.places["line"]), None)
    place = place_of_copy(visit.workshop.workspace.received, line) if line else None
    if line is None or place is None or not place.is_file():
        raise UnknownName(_("Không có bản lưu của số đến này."))
    return download(line.file, place.read_bytes())


def _entered(visit: Visit, files: tuple[Sent, ...], word: str = "") -> Response:
    try:
        done = tuple(_enter(visit, files))
    except GenError as error:
        return _page(visit, problem=str(error))
    for one in done:
        if one.entered.state is EnterState.ENTERED and one.entered.arrival is not None:
            visit.note(_("vào sổ văn bản đến"), one.entered.arrival.mark, one.name)
    if word and done[0].entered.arrival is not None:
        _holding(visit).drop(word)
    return _page(visit, done)


def _enter(visit: Visit, files: tuple[Sent, ...]) -> Iterator[ArrivedFile]:
    """Enter the files from a folder of their own, each under the name it came with."""
    secret = bool(visit.posted.text("mat"))
    series = replace(Series.parse(_SERIES), secret=secret)
    with TemporaryDirectory(prefix="gen-") as scratch:
        paths = []
        for place, one in enumerate(files):
            paths.append(Path(scratch, str(place), one.name))
            paths[-1].parent.mkdir()
            paths[-1].write_bytes(one.content)
        request = EnterRequest(tuple(paths), series, day_typed(visit.posted.text("ngay-den")), _typed(visit))
        with the_reception(visit.services, request) as (reception, checked):
            allowed = replace(reception, read=_of_ones_own(visit, reception.read))
            for one, entered in zip(files, enter(checked, allowed), strict=False):
                asks = entered.state is EnterState.ASKED and not secret
                yield ArrivedFile(one.name, entered, _holding(visit).hold(visit.person.name, one) if asks else "")


def _of_ones_own(visit: Visit, read: Callable[[Path, bytes], ArrivalSaid]) -> Callable[[Path, bytes], ArrivalSaid]:
    """Return the reader, which takes no file for a report of an agency that the person may not see."""

    def reading(path: Path, content: bytes) -> ArrivalSaid:
        said = read(path, content)
        is_own = not said.agency or may_see(visit.person, said.agency, visit.programme)
        return said if is_own else replace(said, agency="", period="")

    return reading


def _typed(visit: Visit) -> Typed:
    """Return what a person typed of a document; an empty field says nothing."""
    text = visit.posted.text
    agency, year = text("bao-cao-cua"), text("nam-bao-cao")
    if bool(agency) != bool(year):
        raise ConfigurationError(_("Văn bản là báo cáo thì ghi cả cơ quan báo cáo và năm báo cáo."))
    if agency:
        visit.turn_to(year)
        agency = visit.require_agency(agency).id
    return Typed(
        text("tac-gia") or None,
        text("so-ky-hieu") or None,
        day_typed(text("ngay-van-ban")),
        text("loai") or None,
        text("trich-yeu") or None,
        text("nguoi-nhan") or None,
        text("ghi-chu") or None,
        agency or None,
        year or None,
    )


def _line_named(posted: Posted) -> tuple[Series, int, int]:
    number, year = whole(posted.text("so-den")), whole(posted.text("nam"))
    if number is None or year is None:
        raise ConfigurationError(_("Chưa nêu số đến và năm."))
    return Series.parse(posted.text("day-so") or _SERIES), year, number


def _holding(visit: Visit) -> Holding:
    return Holding(visit.desk.own / "uploads")


def _book(visit: Visit) -> tuple[list[ArrivalLine], str]:
    """Return the lines of the book, the newest first, and why there are none where the book cannot be opened."""
    try:
        with the_register(visit.services) as register:
            return list(reversed(register.incoming.lines())), ""
    except GenError as error:
        return [], str(error)


def _page(visit: Visit, done: tuple[ArrivedFile, ...] = (), problem: str = "") -> Response:
    lines, broken = _book(visit)
    volumes = sorted({(one.series.key, one.year) for one in lines}, key=lambda one: (-one[1], one[0]))
    return visit.page(
        "arrivals.html",
        series_name=partial(series_name, agencies=visit.programme.agencies.agencies),
        done=done,
        problem=problem or broken,
        lines=lines[:_MOST],
        volumes=volumes,
        void=ArrivalState.VOID,
        typed=visit.posted.text if problem else lambda _name: "",
        agencies=visit.agencies(),
        times=visit.dated_periods(),
        today=visit.today,
    )
