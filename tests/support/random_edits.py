"""Documents of any kind edited at random, and the judgement on what is named of it."""

from collections import Counter
from random import Random

from lxml import etree

from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.comparing import revision_of
from gen.wordml.stamping import Draft
from tests.support import hands
from tests.support.generated import generated
from tests.support.random_hands import Done, Person

FIGURE, WORDS, ADDED, REMOVED, MOVED = DocumentChangeKind
Which = tuple[str, int, str]
"""Behaviour, year, agency."""


def edited_at_random(
    random: Random, which: Which, *, tracks: bool = False, in_controls: bool = True
) -> tuple[bytes, Done]:
    """Return a document after the edits of a person, and what they did."""
    did: list[Done] = []

    def edit(root: etree._Element) -> None:
        did.append(Person(random, root, tracks=tracks, in_controls=in_controls).edit())

    return hands.edited(generated(*which), edit), did[0]


def changes(content: bytes) -> tuple[DocumentChange, ...]:
    """Return the changes that are named of a document that carries its text."""
    revision = revision_of(Draft(content))
    assert not revision.unknown
    return revision.changes


def _apart(figures: Counter[tuple[str, str]]) -> tuple[Counter[str], Counter[str]]:
    """Return what was there before and what is there now, whichever came of which."""
    pairs = list(figures.elements())
    return Counter(old for old, _new in pairs), Counter(new for _old, new in pairs)


def misnamed(content: bytes, done: Done) -> list[str]:
    """Return what is wrong with what is named of a document: edits that are not, and others that are; [] if nothing.

    A sentence that lost a figure may be called reworded as well. A paragraph reworded among others that moved may be
    called removed and added: its words are not kept, and its neighbours are others. Where a figure of a row is gone and
    the one beside it changed, each is named but it may not be known which of the two went.
    """
    found = changes(content)
    kinds = Counter((change.kind, change.is_row) for change in found)
    figures = Counter((change.old, change.new) for change in found if change.kind is FIGURE)
    emptied = sum(count for (_old, new), count in done.figures.items() if not new)
    if emptied and _apart(figures) == _apart(done.figures):
        figures = done.figures
    reworded = kinds[WORDS, False] + kinds[WORDS, True]
    anew = kinds[ADDED, False]
    wrong = {
        f"figures not named: {done.figures - figures}": bool(done.figures - figures),
        f"figures named that nobody touched: {figures - done.figures}": bool(figures - done.figures),
        f"{kinds[ADDED, True]} rows added named of {done.added}": kinds[ADDED, True] != done.added,
        f"{kinds[REMOVED, True]} rows removed named of {done.removed}": kinds[REMOVED, True] != done.removed,
        f"{anew} paragraphs added, {kinds[REMOVED, False]} removed": anew != kinds[REMOVED, False]
        or (bool(anew) and not done.moved),
        f"{reworded} reworded of {done.words}": not done.words <= reworded + anew <= done.words + emptied,
        "moved": bool(kinds[MOVED, True]) or (bool(kinds[MOVED, False]) and not done.moved),
        "tracked": not {change.tracked for change in found} <= {done.tracked},
    }
    return [what for what, is_so in wrong.items() if is_so]
