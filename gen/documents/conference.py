"""The papers of the conference that ends a period: plan, invitation, conclusion, all from one sheet of the workbook."""

import re
from dataclasses import dataclass, fields
from datetime import date

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.plan_rows import texts_of
from gen.documents.plan_words import tables_of
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.messages import _
from gen.progress.model import MissingFigure
from gen.vietnamese import MISSING, cited_date, sentence

SECTIONS = {
    "name": "Tên hội nghị",
    "time": "Thời gian",
    "place": "Địa điểm",
    "manner": "Hình thức",
    "chair": "Chủ trì",
    "guests": "Thành phần",
    "number_of_guests": "Số đại biểu",
    "agenda": "Chương trình",
    "preparations": "Chuẩn bị",
    "money": "Kinh phí",
    "praise": "Khen thưởng",
    "findings": "Đánh giá",
    "conclusions": "Kết luận",
    "orders": "Giao việc",
}
"""Sections of the sheet “Hội nghị” by the name of their field."""
SHEET = "Hội nghị"
NAMES = {"midterm": "Hội nghị sơ kết {name} giai đoạn {span}", "final": "Hội nghị tổng kết {name} giai đoạn {span}"}
"""What the conference is called where the workbook does not say, by the evaluation that the year has."""
_BAR = "|"
_DAY = re.compile(r"(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})")
PLAN_NEEDS = ("time", "place", "chair", "guests", "agenda", "preparations")
INVITATION_NEEDS = ("time", "place", "chair", "guests", "agenda")
CONCLUSION_NEEDS = ("time", "place", "chair", "findings", "orders")


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """A cell of several parts: of the agenda, hour, matter and speaker; of work, matter, who does it and by when."""

    first: str
    second: str
    third: str


@dataclass(frozen=True, slots=True)
class ConferenceContent:
    """What the papers say besides their frame; what nobody wrote down is “…”, optional parts are empty."""

    year: int
    body: Body
    decision: Citation
    name: str
    time: str
    place: str
    manner: str
    chair: str
    guests: tuple[str, ...]
    number_of_guests: str
    agenda: tuple[ConferenceLine, ...]
    preparations: tuple[ConferenceLine, ...]
    money: str
    praise: str
    findings: tuple[str, ...]
    conclusions: tuple[str, ...]
    orders: tuple[ConferenceLine, ...]


def conference_plan(request: DocumentRequest) -> KindContent:
    """Return the plan of the conference. Raises GenError where it was held before the day of the plan."""
    content = _content(request)
    _check_still_to_come(content, request)
    return _kind(request, content, TitleWords("KẾ HOẠCH", f"Tổ chức {content.name}"), "KH", PLAN_NEEDS)


def invitation(request: DocumentRequest) -> KindContent:
    """Return the invitation, with the agenda attached. Raises GenError where the conference is over by its day."""
    content = _content(request)
    _check_still_to_come(content, request)
    return _kind(request, content, TitleWords("GIẤY MỜI", f"Dự {content.name}"), "GM", INVITATION_NEEDS)


def conclusion(request: DocumentRequest) -> KindContent:
    """Return what the chair concluded, for all to know. Raises GenError where its day comes before the conference."""
    content = _content(request)
    held_on = _held_on(content.time)
    if held_on and request.day < held_on:
        message = _(
            "Văn bản ghi ngày {day}, trước ngày tổ chức hội nghị ({held}): xem lại ngày văn bản, bảng “{sheet}”."
        )
        raise GenError(message.format(day=cited_date(request.day), held=cited_date(held_on), sheet=SHEET))
    subject = f"Kết luận của {content.chair} tại {content.name}"
    return _kind(request, content, TitleWords("THÔNG BÁO", subject), "TB", CONCLUSION_NEEDS)


def _check_still_to_come(content: ConferenceContent, request: DocumentRequest) -> None:
    held_on = _held_on(content.time)
    if held_on and request.day > held_on:
        message = _("Văn bản ghi ngày {day}, sau ngày tổ chức hội nghị ({held}): xem lại ngày văn bản, bảng “{sheet}”.")
        raise GenError(message.format(day=cited_date(request.day), held=cited_date(held_on), sheet=SHEET))


def _held_on(time: str) -> date | None:
    """Return the day of the conference; None where its time does not tell one."""
    found = _DAY.search(time)
    try:
        return date(*map(int, reversed(found.groups()))) if found else None
    except ValueError:
        return None


def _kind(
    request: DocumentRequest, content: ConferenceContent, title: TitleWords, abbreviation: str, needed: tuple[str, ...]
) -> KindContent:
    empty = [name for name in needed if getattr(content, name) in (MISSING, (MISSING,), _NOTHING)]
    missing = tuple(MissingFigure(request.year, SHEET, SECTIONS[name], "Nội dung") for name in empty)
    return KindContent(title, abbreviation, (content,), missing=missing)


_NOTHING = (ConferenceLine(MISSING, MISSING, MISSING),)


def _content(request: DocumentRequest) -> ConferenceContent:
    tables = tables_of(request)
    written = texts_of(tables.conference if tables else (), SECTIONS)
    one = {name: texts[0] if texts else "" for name, texts in written.items()}
    return ConferenceContent(
        year=request.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        name=one["name"] or _name_of(request),
        time=one["time"] or MISSING,
        place=one["place"] or MISSING,
        manner=one["manner"],
        chair=one["chair"] or MISSING,
        guests=written["guests"] or (MISSING,),
        number_of_guests=one["number_of_guests"],
        agenda=_lines(written["agenda"]),
        preparations=_lines(written["preparations"]),
        money=sentence(one["money"]) if one["money"] else "",
        praise=sentence(one["praise"]) if one["praise"] else "",
        findings=tuple(map(sentence, written["findings"])) or (MISSING,),
        conclusions=tuple(map(sentence, written["conclusions"])),
        orders=_lines(written["orders"]),
    )


def _name_of(request: DocumentRequest) -> str:
    """Return the name of the conference that goes with the evaluation of the year, “…” where the year has none."""
    programme, year = request.programme, request.year
    patterns = (pattern for kind, pattern in NAMES.items() if year in programme.years_of(kind))
    return next(patterns, MISSING).format(name=programme.decision.short_name, span=f"{programme.years[0]} - {year}")


def _lines(texts: tuple[str, ...]) -> tuple[ConferenceLine, ...]:
    """Take cells apart at their bars; one line of “…” where there is none."""
    return tuple(_line(text) for text in texts) or _NOTHING


def _line(text: str) -> ConferenceLine:
    parts = [part.strip() for part in text.split(_BAR, len(fields(ConferenceLine)) - 1)]
    first, second, third = (*parts, "", "")[: len(fields(ConferenceLine))]
    return ConferenceLine(first, second, third)
