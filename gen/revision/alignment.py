"""Finding the paragraphs and rows of a document again in another state of it: in order first, then moved, then changed.

Programs that save a document keep no mark on which paragraphs could be found again (LibreOffice drops ``w14:paraId``),
so they are found by what they hold and by their neighbours.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from msgspec import Struct

from gen.revision.imprints import Imprint, has_words_of, imprints_of

_SAME_WORDS, _SAME_NUMBERS, _SAME_KIND = 3.0, 3.0, 0.25
"""What speaks for two imprints being of one that was changed: the same words, all numbers, the kind alone."""
_MOST_PAIRS = 40_000
"""Pairs compared in one stretch of changes; where more was changed, nothing in it is found again."""


class Pair(NamedTuple):
    """An imprint and where it is found again, by their positions; ``moved`` where its neighbours are others now."""

    old: int
    new: int
    moved: bool = False


class FoundAgain(Struct, frozen=True):
    """What was found again, in the order of the new state; positions that were removed, and that were added."""

    pairs: tuple[Pair, ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


class _Gap(NamedTuple):
    """Positions between two that were found again, old and new, that are not found yet."""

    old: list[int]
    new: list[int]


class Now(NamedTuple):
    """The state in which they are looked for: its imprints, and the lines of letters they were made of."""

    imprints: Sequence[Imprint]
    lines: Sequence[bytes]


def state_of(lines: bytes) -> Now:
    """Return the state that lines of letters are."""
    return Now(imprints_of(lines), lines.split(b"\n") if lines else ())


def align(old: Sequence[Imprint], now: Now) -> FoundAgain:
    """Find what ``old`` remembers again."""
    pairs, gaps = _in_order(old, now.imprints)
    for step in (_moved, _changed, _moved_and_changed):
        found = list(step(gaps, old, now))
        pairs += found
        gaps = _without(gaps, found)
    removed = sorted(position for gap in gaps for position in gap.old)
    added = sorted(position for gap in gaps for position in gap.new)
    return FoundAgain(tuple(sorted(pairs, key=lambda pair: pair.new)), tuple(removed), tuple(added))


def _in_order(old: Sequence[Imprint], new: Sequence[Imprint]) -> tuple[list[Pair], list[_Gap]]:
    """Pair what is unchanged and in its order, from both ends first: most of a document is."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs = [Pair(position, position) for position in range(same)]
    pairs += [Pair(len(old) - 1 - back, len(new) - 1 - back) for back in range(tail)]
    middle_old, middle_new = old[same : len(old) - tail], new[same : len(new) - tail]
    gaps = []
    for word, o1, o2, n1, n2 in SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes():
        olds, news = range(same + o1, same + o2), range(same + n1, same + n2)
        if word == "equal":
            pairs += map(Pair, olds, news)
        else:
            gaps.append(_Gap(list(olds), list(news)))
    return pairs, gaps


def _moved(gaps: Sequence[_Gap], old: Sequence[Imprint], now: Now) -> Iterator[Pair]:
    """Pair what is unchanged but stands elsewhere."""
    there: dict[Imprint, list[int]] = defaultdict(list)
    for position in (position for gap in gaps for position in gap.new):
        there[now.imprints[position]].append(position)
    for position in (position for gap in gaps for position in gap.old):
        if found := there.get(old[position]):
            yield Pair(position, found.pop(0), moved=True)


def _moved_and_changed(gaps: Sequence[_Gap], old: Sequence[Imprint], now: Now) -> Iterator[Pair]:
    """Pair what stands elsewhere with other numbers, but the same words around them."""
    olds = [position for gap in gaps for position in gap.old if old[position].numbers]
    news = [position for gap in gaps for position in gap.new if now.imprints[position].numbers]
    if len(olds) * len(news) > _MOST_PAIRS:
        return
    for before in olds:
        after = next((each for each in news if has_words_of(now.lines[each], old[before])), None)
        if after is not None:
            news.remove(after)
            yield Pair(before, after, moved=True)


def _changed(gaps: Sequence[_Gap], old: Sequence[Imprint], now: Now) -> Iterator[Pair]:
    """Pair within each gap what was most likely one: the pairs in order for which most speaks.

    What has its words elsewhere is not paired with something that is merely of its kind.
    """
    gap_of = {position: number for number, gap in enumerate(gaps) for position in gap.old}
    elsewhere = [pair for pair in _moved_and_changed(gaps, old, now) if pair.new not in gaps[gap_of[pair.old]].new]
    olds, news = {pair.old for pair in elsewhere}, {pair.new for pair in elsewhere}

    def likeness(before: int, after: int) -> float:
        like = _likeness(old[before], after, now)
        return 0.0 if like == _SAME_KIND and (before in olds or after in news) else like

    for gap in gaps:
        if len(gap.old) * len(gap.new) <= _MOST_PAIRS:
            yield from _likeliest(gap, [[likeness(before, after) for after in gap.new] for before in gap.old])


def _likeliest(gap: _Gap, likeness: Sequence[Sequence[float]]) -> Iterator[Pair]:
    best = [[0.0] * (len(gap.new) + 1) for _row in range(len(gap.old) + 1)]
    for row in reversed(range(len(gap.old))):
        for column in reversed(range(len(gap.new))):
            like = likeness[row][column]
            paired = best[row + 1][column + 1] + like if like else 0.0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    row = column = 0
    while row < len(gap.old) and column < len(gap.new):
        like = likeness[row][column]
        if like and best[row][column] == best[row + 1][column + 1] + like:
            yield Pair(gap.old[row], gap.new[column])
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1


def _likeness(old: Imprint, position: int, now: Now) -> float:
    """Tell how much speaks for an imprint being that of one that was changed; 0 if it cannot be."""
    new = now.imprints[position]
    if old.is_row != new.is_row:
        return 0.0
    return _SAME_KIND + _SAME_WORDS * has_words_of(now.lines[position], old) + _SAME_NUMBERS * _shared(old, new)


def _shared(old: Imprint, new: Imprint) -> float:
    """Tell which part of the numbers two share, from 0 to 1."""
    most = max(len(old.numbers), len(new.numbers))
    return (Counter(old.numbers) & Counter(new.numbers)).total() / most if most else 0.0


def _without(gaps: Sequence[_Gap], pairs: Sequence[Pair]) -> list[_Gap]:
    old, new = {pair.old for pair in pairs}, {pair.new for pair in pairs}
    return [_Gap([o for o in gap.old if o not in old], [n for n in gap.new if n not in new]) for gap in gaps]
