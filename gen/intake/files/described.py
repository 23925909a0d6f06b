"""What the sheets of a workbook file say of themselves, read from its XML before calamine lays them out.

calamine does not tell which rows are hidden, which formulas have no stored value and which cells are in error; and it
makes every cell up to the farthest, so that one far cell of a small file would fill the memory. xls (the old binary
form) has no XML and tells nothing.
"""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from gen.intake.files.cell_styles import Styles, telling_styles
from gen.intake.files.extent import Extent
from gen.intake.files.markup import Attributes, go_through, local
from gen.intake.files.ods_sheets import OdsSheets
from gen.intake.files.package import Package
from gen.intake.files.plain_sheets import LARGEST, plain_sheet
from gen.intake.files.rich_texts import RichText, rich_texts
from gen.intake.files.shared_texts import lengths_of_texts, letters_shown
from gen.intake.files.xlsx_sheets import XlsxSheet
from gen.intake.raw import NO_NOTES, SheetNotes

_WORKBOOK, _RELATIONS, _TEXTS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_ODS, _ODS_STYLES = "content.xml", "styles.xml"
_STYLES = "xl/styles.xml"
_TEXTS_RELATION, _STYLES_RELATION = "/sharedStrings", "/styles"


class Described(Struct, frozen=True):
    """A sheet: its name, what is noted of its cells, how far it reaches."""

    name: str
    notes: SheetNotes
    extent: Extent


def describe(package: Package, cells_allowed: int, letters_allowed: int) -> list[Described]:
    """Return the sheets in the order of the workbook, one named twice twice; none where the file is no workbook.

    What is surely within the limits is not measured: a sheet's reach where it has few cells, all near; letters where
    they cannot be too many. Raises ExpatError where a part is not XML.
    """
    if _WORKBOOK in package:
        return list(_Xlsx(package, cells_allowed, letters_allowed).sheets())
    if _ODS in package:
        sheets = OdsSheets()
        if _ODS_STYLES in package:
            with package.open(_ODS_STYLES) as part:
                sheets.read_styles(part)
        with package.open(_ODS) as part:
            sheets.read(part)
        return [Described(sheet.name, sheet.notes(), sheet.extent) for sheet in sheets.sheets]
    return []


class _Xlsx:
    """An xlsx workbook being described: its sheets by name, the parts they stand in, the texts that cells share."""

    def __init__(self, package: Package, cells_allowed: int, letters_allowed: int) -> None:
        self._package = package
        self._cells_allowed = cells_allowed
        self._letters_allowed = letters_allowed
        self._targets: dict[str, str] = {}
        self._texts, self._styles_part = _TEXTS, _STYLES
        self._listed: list[tuple[str, str]] = []
        for part, start in ((_RELATIONS, self._relation), (_WORKBOOK, self._sheet)):
            if part in package:
                with package.open(part) as stream:
                    go_through(stream, start)

    def sheets(self) -> Iterator[Described]:
        """Yield the sheets; a part that several share is read once."""
        seen: dict[str, tuple[SheetNotes, Extent]] = {"": (NO_NOTES, Extent())}
        for name, relation in self._listed:
            part = self._part(self._targets.get(relation, ""))
            if part not in seen:
                seen[part] = self._described(part)
            yield Described(name, *seen[part])

    def _relation(self, name: str, attributes: Attributes) -> None:
        if local(name) == "Relationship":
            target = attributes.get("Target", "")
            self._targets[attributes.get("Id", "")] = target
            if attributes.get("Type", "").endswith(_TEXTS_RELATION):
                self._texts = self._part(target) or self._texts
            elif attributes.get("Type", "").endswith(_STYLES_RELATION):
                self._styles_part = self._part(target) or self._styles_part

    def _sheet(self, name: str, attributes: Attributes) -> None:
        if local(name) == "sheet":
            relation = next((value for key, value in attributes.items() if local(key) == "id"), "")
            self._listed.append((attributes.get("name", ""), relation))

    def _part(self, target: str) -> str:
        """Return the part that a target names, "" if there is none; writers name it in more than one way."""
        plain = target.replace("\\", "/")
        names = (posixpath.normpath(posixpath.join("xl", plain)).lstrip("/"), posixpath.normpath(plain))
        return next((name for name in names if name in self._package), "")

    def _described(self, part: str) -> tuple[SheetNotes, Extent]:
        if self._package.size_of(part) <= LARGEST and not self._rich:
            with self._package.open(part) as stream:
                plain = plain_sheet(stream.read(), self._cells_allowed, self._styles)
            if plain is not None:
                notes = SheetNotes(empty_formulas=plain.empty_formulas) if plain.empty_formulas else NO_NOTES
                return notes, Extent(text=self._letters(part, plain.elements))
        sheet = XlsxSheet(self._styles, self._rich)
        with self._package.open(part) as stream:
            sheet.read(stream)
        sheet.extent.text = self._letters(part, sheet.texts)
        return sheet.notes(), sheet.extent

    def _letters(self, part: str, cells: int) -> int:
        """Return how many letters of shared texts the sheet shows: as many as could be where those are few enough."""
        few_enough = self._letters_allowed // len(self._listed)
        most = cells * self._package.size_of(self._texts)
        if most <= few_enough:
            return most
        most = cells * max(self._lengths, default=0)
        if most <= few_enough:
            return most
        with self._package.open(part) as stream:
            return letters_shown(stream, self._lengths)

    @cached_property
    def _styles(self) -> Styles:
        return telling_styles(self._read(self._styles_part)) if self._styles_part in self._package else {}

    @cached_property
    def _rich(self) -> Mapping[str, RichText]:
        return rich_texts(self._read(self._texts)) if self._texts in self._package else {}

    def _read(self, part: str) -> bytes:
        with self._package.open(part) as stream:
            return stream.read()

    @cached_property
    def _lengths(self) -> Sequence[int]:
        with self._package.open(self._texts) as texts:
            return lengths_of_texts(texts)
