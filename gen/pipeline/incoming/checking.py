"""``gen register check`` of the incoming book: gaps, days, copies, and whether the table of receipts agrees."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.intake.receipts import read_receipt_days
from gen.pipeline.incoming import telling
from gen.pipeline.incoming.receipts import period_of
from gen.pipeline.output.manifest import sha256_of
from gen.pipeline.received import place_of_copy
from gen.register import SeriesOpening
from gen.register.incoming.model import ArrivalLine, ArrivalState


def check_incoming(
    lines: Sequence[ArrivalLine], openings: Iterable[SeriesOpening], kept: Path, progress: Path
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the lines, with the copies kept of them, and with the days of receipt."""
    yield from _in_series(lines, openings)
    standing = [line for line in lines if line.state is ArrivalState.ENTERED]
    periods = {period_of(line) for line in standing}
    days = {dated: read_receipt_days(progress / str(dated), dated.year).days for dated in periods if dated is not None}
    for line in standing:
        yield from _copy(line, kept)
        dated = period_of(line)
        if dated is not None:
            yield from _receipt(line, days[dated].get(line.said.agency))


def _in_series(lines: Sequence[ArrivalLine], openings: Iterable[SeriesOpening]) -> Iterator[Diagnostic]:
    first = {(start.series, start.year): start.first for start in openings}
    volumes: dict[tuple[object, int], list[ArrivalLine]] = defaultdict(list)
    for line in lines:
        volumes[line.series, line.year].append(line)
    for (_series, year), of_volume in volumes.items():
        start = first.get((of_volume[0].series, year), 1)
        for missing in sorted(set(range(start, of_volume[-1].number + 1)) - {line.number for line in of_volume}):
            yield telling.gap(of_volume[0], missing)
        standing = [line for line in of_volume if line.state is ArrivalState.ENTERED]
        for before, after in pairwise(standing):
            if after.arrived_on < before.arrived_on:
                yield telling.backwards_in_book(before, after)


def _copy(line: ArrivalLine, kept: Path) -> Iterator[Diagnostic]:
    place = place_of_copy(kept, line)
    if place is None:
        return
    if not place.is_file():
        yield telling.copy_missing(line, place)
    elif sha256_of(place.read_bytes()) != line.digest:
        yield telling.copy_changed(line, place)


def _receipt(line: ArrivalLine, noted: date | None) -> Iterator[Diagnostic]:
    if noted is None or noted > line.arrived_on:
        yield telling.receipt_differs(line, noted)
