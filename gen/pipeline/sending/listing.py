"""The list of what was sent, as an Excel workbook: everything on one sheet, what went by post as Annex IV has it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

from gen.decree.registers import POST_COLUMNS
from gen.domain.issuing import Store
from gen.pipeline.output.beside import with_part, write_apart
from gen.pipeline.sending.noting import SentLine
from gen.register.sending import Channel
from gen.spreadsheets.writing import Book, SafeSheet
from gen.vietnamese import cited_date

_NAME = "danh-sach-gui-van-ban.xlsx"
_TITLE = "DANH SÁCH GỬI VĂN BẢN"
_MADE = datetime(1980, 1, 1)
"""The same list always makes the same bytes."""
_HEADINGS = (
    "Số, ký hiệu", "Ngày văn bản", "Tên loại và trích yếu", "Nơi nhận", "Mã định danh", "Địa chỉ", "Cách gửi",
    "Ngày gửi", "Thu hồi", "Ghi chú",
)  # fmt: skip
_WIDTHS = (16, 12, 44, 40, 14, 28, 26, 12, 30, 22)
_POST_WIDTHS = (12, 18, 44, 12, 26, 24)
_FONT = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "text_wrap": True, "valign": "top"}


def write_list(lines: Sequence[SentLine], folder: Path, store: Store) -> Path:
    """Write the list into a folder and return its path; a file of people of that name is kept."""
    return write_apart(folder / _NAME, _workbook(lines), store, with_part("docProps/core.xml", _TITLE))


def _workbook(lines: Sequence[SentLine]) -> bytes:
    buffer = BytesIO()
    with Book(buffer) as book:
        book.set_properties({"title": _TITLE, "created": _MADE})
        _write(book, "Đã gửi", _HEADINGS, _WIDTHS, _every(lines))
        _write(book, "Gửi bưu điện", [one.heading for one in POST_COLUMNS], _POST_WIDTHS, _posted(lines))
    return buffer.getvalue()


def _write(
    book: Book, name: str, headings: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]]
) -> None:
    sheet: SafeSheet = book.add_worksheet(name)
    head = book.add_format({**_FONT, "bold": True, "align": "center"})
    plain = book.add_format(_FONT)
    for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, head)
    for place, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            sheet.write_string(place, column, text, plain)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _every(lines: Iterable[SentLine]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        said = line.entry.particulars
        about = "\n".join(filter(None, (said.type_name, said.subject)))
        document = (line.entry.code, cited_date(line.entry.day), about)
        back = f"{cited_date(line.recall.recalled_on)}: {line.recall.reason}" if line.recall else ""
        for one in line.sent:
            way = (one.channel.label, cited_date(one.sent_on))
            yield (*document, one.recipient, one.organ, one.address, *way, back, one.note)
        if not line.sent:
            yield (*document, "", "", "", "", "", back, "")


def _posted(lines: Iterable[SentLine]) -> Iterator[tuple[str, ...]]:
    """Yield the book of what goes by post; envelopes are counted, and signed for, by hand."""
    for line in lines:
        for one in line.sent:
            if one.channel is Channel.POST:
                texts = {
                    "sent_on": cited_date(one.sent_on),
                    "symbol": line.entry.code,
                    "recipient": one.recipient,
                    "note": one.note,
                }
                yield tuple(texts.get(column.key, "") for column in POST_COLUMNS)
