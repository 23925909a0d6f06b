"""What the blocks are built with: the profile, the sheet, and running numbers of drawings."""

from dataclasses import dataclass, field
from itertools import count

from gen.decree import Profile
from gen.wordml.writing.markup import twips
from gen.wordml.writing.sections import PageSetup


@dataclass(slots=True)
class Build:
    """One template being built; ``letter`` is set for công văn, whose subject stands under its number."""

    profile: Profile
    letter: bool = False
    sheet: PageSetup = field(init=False)
    _drawings: "count[int]" = field(init=False)

    def __post_init__(self) -> None:
        self.sheet = upright_sheet(self.profile)
        self._drawings = count(1)

    def next_drawing(self) -> int:
        """Return the next number that identifies a drawing in the document."""
        return next(self._drawings)


def upright_sheet(profile: Profile) -> PageSetup:
    """Return the sheet of the profile with the margins our documents use, upright."""
    page = profile.page
    return PageSetup(
        width=twips(page.paper.value.width),
        height=twips(page.paper.value.height),
        top=twips(page.top.value.preferred),
        right=twips(page.right.value.preferred),
        bottom=twips(page.bottom.value.preferred),
        left=twips(page.left.value.preferred),
        edge_distance=twips(page.header_distance.value),
    )
