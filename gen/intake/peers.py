"""What agencies of a level usually report for a year, told from a few of those whose reports lie at hand.

Looked at once in the life of the object for each year and level, and only where a figure gives reason to.
"""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from gen.domain.programme import Indicator
from gen.domain.schema import Schema
from gen.domain.typed_numbers import whole
from gen.intake.checks.figures import Key, figures_in
from gen.intake.checks.peers import Spread, spread_of
from gen.intake.checks.plausible import load_plausible
from gen.intake.checks.programme import FIGURES, OfLevel
from gen.intake.folder import Basis, YearFolder
from gen.intake.report import Reading
from gen.intake.report_reading import EXTENSIONS, read_report_of

_T = TypeVar("_T")
Numbers = dict[Key, list[Decimal]]
_Figures = tuple[tuple[Key, Decimal], ...]


class FiguresKept:
    """The figures of agencies that others are compared with, kept as long as what they are read from stays the same.

    For one set of indicators. A report that changed is read by who asks first; others wait for it.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[Path, str], tuple[Basis, _Figures]] = {}
        self._reading = threading.Lock()

    def of(self, folder: YearFolder, agency_id: str, indicators: Mapping[str, Indicator]) -> _Figures:
        """Return the figures of an agency's report in a folder of a year."""
        place, basis = (folder.folder, agency_id), folder.basis(agency_id)
        with self._reading:
            if place not in self._kept or self._kept[place][0] != basis:
                self._kept[place] = (basis, _figures(folder.read(agency_id), indicators))
            return self._kept[place][1]


class PeersAtHand:
    """The reports in folders of a year, and loose ones among paths: those of other agencies to compare a figure with.

    ``folders`` gives the folders of a year, ``schema`` are the tables of the programme; ``loose`` are folders of
    reports received, whatever the names of files; ``kept`` are the figures that outlive this look at the folders.
    """

    def __init__(
        self,
        folders: Callable[[int], Iterable[YearFolder]],
        schema: Schema,
        loose: Sequence[Path] = (),
        kept: FiguresKept | None = None,
    ) -> None:
        self._folders = folders
        self._schema = schema
        self._loose = loose
        self._kept = kept or FiguresKept()
        self._usual: dict[tuple[int, str], Mapping[Key, Spread]] = {}
        self._received: dict[int, list[Reading]] = {}

    def usual(
        self, year: int, level: str, of_level: OfLevel, indicators: Mapping[str, Indicator]
    ) -> Mapping[Key, Spread]:
        """Return the spread of each figure among the agencies of the level, which ``of_level`` tells by id."""
        if (year, level) not in self._usual:
            found: Numbers = {}
            for figures in self._reports(year, of_level(level), indicators):
                for key, number in figures:
                    found.setdefault(key, []).append(number)
            spreads = {key: spread_of(numbers) for key, numbers in found.items()}
            self._usual[year, level] = {key: spread for key, spread in spreads.items() if spread}
        return self._usual[year, level]

    def _reports(self, year: int, agencies: Collection[str], indicators: Mapping[str, Indicator]) -> Iterator[_Figures]:
        """Yield the figures of a few of the agencies' reports."""
        sample = load_plausible().peers["sample"]
        for folder in (each.narrowed(FIGURES) for each in self._folders(year)):
            here = [agency for agency in folder.agencies() if agency in agencies]
            yield from (self._kept.of(folder, agency, indicators) for agency in spread_out(here, sample))
        if year not in self._received:
            files = self._loose_files()
            self._received[year] = [read_report_of(path, path.name, None, year, self._schema) for path in files]
        received = (reading for reading in self._received[year] if reading.tables.agency_id in agencies)
        yield from (_figures(reading, indicators) for reading in received)

    def _loose_files(self) -> list[Path]:
        """Return a few of the files received; those in a folder of a year belong to ``folders``."""
        found = (path for folder in self._loose for path in sorted(folder.rglob("*")))
        files = [path for path in found if path.suffix.lower() in EXTENSIONS and not _is_year(path.parent.name)]
        return spread_out(files, load_plausible().peers["loose"])


def _figures(reading: Reading, indicators: Mapping[str, Indicator]) -> _Figures:
    return tuple((figure.key, figure.number) for figure in figures_in(reading, indicators))


def _is_year(name: str) -> bool:
    return len(name) == 4 and whole(name) is not None


def spread_out(things: Sequence[_T], count: int) -> list[_T]:
    """Return so many of the things, evenly spread from the first to the last; all where they are no more."""
    if len(things) <= count:
        return list(things)
    return [things[number * (len(things) - 1) // (count - 1)] for number in range(count)]
