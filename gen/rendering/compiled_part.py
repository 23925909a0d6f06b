"""A part as code: what is kept of a template, and all that a command loads where it was compiled before."""

import marshal
import re
from bisect import bisect_right
from types import CodeType

from jinja2 import Template
from msgspec import Struct

from gen.domain.location import DocumentLocation
from gen.rendering.environment import PartEnvironment
from gen.rendering.numbering import NumberedTag
from gen.rendering.preparing.containers import emptied_pattern


class CompiledPart(Struct, frozen=True):
    """One text part as code, with its tags by line and what its render must still do.

    ``proven``: the output is well-formed whatever plain values it gets. ``grids``: a table may get another number of
    columns. ``drawings``: its drawings must be numbered when it is whole. ``last_id``: the last id in it. ``word``:
    Word's own part, where a line break in a value becomes one on paper. ``at_risk``: containers that may end up empty.
    ``copies``: loops print ids that must be unique. ``restarts``: its lists are told to begin again.
    """

    name: str
    code: bytes
    tags: tuple[NumberedTag, ...]
    places: tuple[DocumentLocation, ...] = ()
    proven: bool = False
    grids: bool = False
    drawings: bool = False
    last_id: int = 0
    word: bool = True
    at_risk: tuple[str, ...] = ()
    copies: bool = False
    restarts: bool = False

    def template(self, environment: PartEnvironment) -> Template:
        """Return jinja's template for this part in ``environment``."""
        code: CodeType = marshal.loads(self.code)
        return Template.from_code(environment, code, environment.globals)

    @property
    def emptied(self) -> re.Pattern[bytes] | None:
        """What finds a container that may lack something in the finished part; None if none can."""
        return emptied_pattern(self.at_risk)

    def place_of(self, line: int) -> DocumentLocation | None:
        """Return where its author typed the tag that is on ``line`` of the source; ``None`` before the first."""
        number = bisect_right(self.tags, line, key=lambda tag: tag.line)
        return self.places[number - 1] if 0 < number <= len(self.places) else None
