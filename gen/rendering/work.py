"""What one render keeps while it runs. Each render has its own, so a compiled template is shared without locks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Template
from jinja2.runtime import Undefined

from gen.domain.charts import Chart
from gen.messages import _
from gen.rendering.budget import STEP, WorkBudget
from gen.rendering.drawings import drawing_numbers
from gen.rendering.limits import MAX_CHARTS, MAX_TURNS
from gen.rendering.part_names import DOCUMENT
from gen.rendering.refusals import LimitReached, NeedsDocxtpl
from gen.rendering.relations import HYPERLINK, PackageChanges
from gen.rendering.shown import ShownText
from gen.rendering.values import Picture
from gen.rendering.wellformed import is_whole


@dataclass(slots=True)
class Work:
    """One render: its mark for what is missing (``None`` = missing is an error), and what it met.

    ``turns``, ``written``, ``charts`` and ``budget`` count what it has done; ``part`` is the part being rendered and
    ``last_id`` the last id of a drawing there. ``unproven``: the part's output must be parsed; ``drawings`` and
    ``tables``: values brought some; ``fragments``: the markup that was printed, by the lines of its tags; ``missing``:
    lines of tags that printed the mark; ``subdocuments`` is off where a trial render leaves them out. ``gathers``: the
    text of the ``body`` is wanted; ``shown`` takes it in while it is printed.
    """

    entries: Mapping[str, bytes]
    mark: str | None = None
    part: str = ""
    last_id: int = 0
    turns: int = 0
    written: int = 0
    charts: int = 0
    budget: WorkBudget = field(default_factory=WorkBudget)
    unproven: bool = False
    drawings: bool = False
    tables: bool = False
    repaired: bool = False
    subdocuments: bool = True
    fragments: list[tuple[int, str]] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    gathers: bool = False
    body: ShownText | None = None
    shown: ShownText | None = None
    _changes: PackageChanges | None = None

    def enter(self, part: str, last_id: int) -> None:
        """Begin to render ``part``."""
        self.part, self.last_id = part, last_id
        self.unproven = self.drawings = self.tables = False
        self.fragments.clear()
        self.missing.clear()

    def suspect(self) -> int:
        """Return the line of the tag to blame for a part that is not well-formed: 0 where no tag printed markup."""
        torn = (line for line, fragment in self.fragments if not is_whole(fragment))
        return next(torn, self.fragments[-1][0] if self.fragments else 0)

    def show(self, template: Template) -> None:
        """Have the text gathered of what ``template`` is about to print, where it is the body."""
        self.shown = ShownText(template) if self.gathers and self.part == DOCUMENT else None
        self.body = self.shown or self.body

    def count(self, turns: int, steps: int) -> None:
        """Add turns of a loop, each of ``steps``; raise ``LimitReached`` when all loops together take too many."""
        self.turns += turns
        self.budget.spend(turns * steps * STEP)
        if self.turns > MAX_TURNS:
            raise LimitReached(_("các vòng lặp quá {limit} lượt").format(limit=MAX_TURNS))

    def bounded(self, items: Iterable[Any], steps: int) -> Iterable[Any]:
        """Return ``items`` with their number counted: at once where it is known, turn by turn where not.

        ``steps`` is how many nodes of syntax one turn carries out.
        """
        if isinstance(items, (tuple, list, Sized)):  # nearly all are of the first two, and quick to tell
            self.count(len(items), steps)
            return items
        return items if isinstance(items, Undefined) else self._counted(items, steps)

    def _counted(self, items: Iterable[Any], steps: int) -> Iterator[Any]:
        for item in items:
            self.count(1, steps)
            yield item

    @property
    def drawn(self) -> Callable[[str], str]:
        """What numbers the drawings of a part that are printed; a part asks once."""
        return drawing_numbers()

    @property
    def changes(self) -> PackageChanges:
        """What is added to the package."""
        if self._changes is None:
            self._changes = PackageChanges(self.entries)
        return self._changes

    def changed(self) -> list[tuple[str, bytes]]:
        """Return the entries added or changed beside the text parts."""
        return list(self._changes.changed()) if self._changes else []

    def picture(self, picture: Picture) -> str:
        """Return the drawing for a picture."""
        from gen.rendering.pictures import drawing

        if self.part != DOCUMENT:  # the drawings of the body are numbered when it is whole
            self.last_id += 1
            return drawing(picture, self.part, self.changes, self.last_id)
        return drawing(picture, self.part, self.changes, self.last_id + 1)

    def chart(self, chart: Chart) -> str:
        """Return the drawing for a chart; raise ``LimitReached`` when there are too many."""
        from gen.rendering.charting import drawing, parts_of

        self.charts += 1
        if self.charts > MAX_CHARTS:
            raise LimitReached(_("quá {limit} biểu đồ").format(limit=MAX_CHARTS))
        if self.part != DOCUMENT:
            self.last_id += 1
        parts = parts_of(chart)
        relation = self.add_chart(parts.xml, parts.workbook)
        return drawing(chart, relation, self.last_id + (self.part == DOCUMENT))

    def add_chart(self, xml: bytes, workbook: bytes) -> str:
        """Put the two parts of a chart into the package; return the id of the relationship to it."""
        return self.changes.add_chart(self.part, xml, workbook)

    def link(self, url: str) -> str:
        """Return the id of a relationship to ``url``."""
        return self.changes.relate(self.part, HYPERLINK, url, external=True)

    def subdocument(self, value: object) -> str:
        """Return the XML of a sub-document; here none can be made."""
        if self.subdocuments:
            raise NeedsDocxtpl(value)
        return ""
