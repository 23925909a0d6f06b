"""Sentences put together from the stock and from what is an agency's own: places, partners, events, figures."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gen.vietnamese import count
from scripts.demo.dice import Dice
from scripts.demo.reporter import Reporter

Slots = Mapping[str, int | str | None]
"""What a phrase may name, by the name of its place; a phrase that would name 0, "" or None is not used."""
_OFTEN = {"place", "place2", "Body", "home", "unit", "dp", "year", "next", "n", "m"}
"""What a sentence may name twice."""


_SAID = 100
"""How much worse it is to repeat a phrase than a name."""
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Wording:
    """The phrases of one agency and year; ``slots`` are its figures and named things, ``used`` what it has said."""

    reporter: Reporter
    slots: Slots
    used: Counter[str] = field(default_factory=Counter)

    def sentence(self, purpose: str, *stocks: Sequence[str]) -> str:
        """Return one phrase of each stock, joined; "" where nothing of a stock can be said.

        The first phrase is another one than the year before; the others name what the report has named least so far.
        """
        dice = self.reporter.dice(f"wording {purpose}")
        turn = Dice(f"turn {purpose}", self.reporter.id).whole(0, 59) + self.reporter.year
        words = {**own_words(self.reporter, dice, turn), **_written(self.slots)}
        text, named = "", set[str]()
        for number, stock in enumerate(stocks):
            usable = [phrase for phrase in self._in_turn(stock, turn) if self._can_say(phrase, named)]
            if not usable:
                return ""
            phrase = dice.pick(self._fresh(usable)) if number else usable[0]
            named = self._note(phrase) - _OFTEN
            text = joined(text, phrase.format_map(words))
        return text

    def ending(self, purpose: str, stock: Sequence[str]) -> str:
        """Return the phrase of a stock that repeats least of what was said before."""
        return self.sentence(purpose, ("",), stock)

    def _in_turn(self, stock: Sequence[str], turn: int) -> Sequence[str]:
        """Return the stock from the phrase whose turn it is; nobody asks itself for anything."""
        asked = [phrase for phrase in stock if f"Đề nghị {self.reporter.agency.name}" not in phrase]
        begin = turn % len(asked)
        return (*asked[begin:], *asked[:begin])

    def _can_say(self, phrase: str, named: set[str]) -> bool:
        """Tell whether the agency can say a phrase behind one that named certain things."""
        names = set(_PLACE.findall(phrase))
        return not names & named and all(self.slots.get(name, 1) for name in names)

    def _fresh(self, phrases: Sequence[str]) -> Sequence[str]:
        """Return the phrases that repeat least of what was said before."""
        weights = {phrase: _SAID * self.used[phrase] + self._named(phrase) for phrase in phrases}
        return [phrase for phrase in phrases if weights[phrase] == min(weights.values())]

    def _named(self, phrase: str) -> int:
        return sum(self.used[name] for name in _PLACE.findall(phrase))

    def _note(self, phrase: str) -> set[str]:
        names = _PLACE.findall(phrase)
        self.used.update((phrase, *names))
        return set(names)


def joined(before: str, after: str) -> str:
    """Put a part behind another one; at the start and behind a full stop it begins with a capital."""
    if not before or before.endswith("."):
        after = after[:1].upper() + after[1:]
    return f"{before} {after}" if before.endswith(".") else f"{before}{after}"


def own_words(reporter: Reporter, dice: Dice, turn: int = 0) -> dict[str, str]:
    """Return places, event, scheme, partner, field and small numbers of the agency, by their place in a phrase."""
    character = reporter.character(turn)
    first = dice.whole(0, len(character.places) - 1)
    second = (first + dice.whole(1, len(character.places) - 1)) % len(character.places)
    return {
        "Body": reporter.agency.name,
        "unit": reporter.agency.unit,
        "dp": reporter.level_name,
        "home": reporter.home,
        "year": str(reporter.year),
        "next": str(reporter.year + 1),
        "place": character.places[first],
        "place2": character.places[second],
        "event": character.event,
        "scheme": character.scheme,
        "ally": character.ally,
        "trade": dice.pick(character.trades),
        "n": count(dice.whole(1, 5) + dice.whole(1, 5)),
        "m": count(dice.whole(11, 38) + dice.whole(0, 30)),
    }


def _written(slots: Slots) -> dict[str, str]:
    """Return numbers as a clerk writes them in a sentence, 05 and 1.547."""
    return {name: count(value) if isinstance(value, int) else value or "" for name, value in slots.items()}
