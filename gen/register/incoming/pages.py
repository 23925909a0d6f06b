"""The book of incoming documents as ND30 Annex IV prints it: cover and lines of ten columns, as texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from gen.decree.registers import INCOMING_COLUMNS, INCOMING_TITLE
from gen.register.incoming.model import ArrivalLine, ArrivalState, Correction
from gen.register.model import SeriesOpening
from gen.register.pages import Pages, cover_of
from gen.vietnamese import cited_date


def incoming_pages(
    lines: Sequence[ArrivalLine],
    openings: Iterable[SeriesOpening],
    corrections: Iterable[Correction],
    *,
    superior: str = "",
    issuer: str = "",
    volume: str = "",
) -> Pages:
    """Return the pages of one series and year, at least one line, in the order of the numbers."""
    notes: dict[int, list[str]] = defaultdict(list)
    for one in corrections:
        if any(one.was.values()):  # a blank that was filled in later is no correction
            notes[one.arrival].append(f"Đã sửa ngày {cited_date(one.moment.date())}: {one.reason}")
    days, numbers = [line.arrived_on for line in lines], [line.number for line in lines]
    return Pages(
        superior=superior,
        issuer=issuer,
        title=INCOMING_TITLE,
        cover=cover_of(lines[0].year, days, numbers, volume),
        headings=tuple(column.heading for column in INCOMING_COLUMNS),
        shares=tuple(column.share for column in INCOMING_COLUMNS),
        lines=(*_opened(openings), *(_line(line, notes[line.id]) for line in lines)),
        sheet="Văn bản đến",
    )


def _opened(openings: Iterable[SeriesOpening]) -> Iterator[tuple[str, ...]]:
    """Yield a line for the numbers that were given before this book was opened."""
    for start in openings:
        yield _columns(number=f"01 - {start.first - 1:02d}", note=start.reason)


def _line(line: ArrivalLine, corrected: Sequence[str]) -> tuple[str, ...]:
    said = line.said
    struck = f"Hủy: {line.reason}" if line.state is ArrivalState.VOID else ""
    return _columns(
        arrived_on=cited_date(line.arrived_on),
        number=f"{line.number:02d}",
        author=said.author,
        symbol=said.symbol,
        dated=cited_date(said.dated) if said.dated else "",
        type_subject="\n".join(part for part in (said.type_name, said.subject) if part),
        receiver=said.receiver,
        note="\n".join(part for part in (struck, said.note, *corrected) if part),
    )


def _columns(**texts: str) -> tuple[str, ...]:
    """Return the texts in the order of the columns; what is signed for by hand stays empty."""
    return tuple(texts.get(column.key, "") for column in INCOMING_COLUMNS)
