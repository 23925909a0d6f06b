"""The ids of all agencies and the names they go by: what tells whose a file is."""

import re
from collections.abc import Iterable
from functools import cached_property

from gen.domain.agency import NATION, Agency
from gen.intake.folding import fold

_SEPARATORS = re.compile(r"[\W_]+")
_LIKE_AN_ID = re.compile(r"[a-z0-9.-]+")
_LONGEST = 12
"""Words; no agency has a longer name that a file is named by."""
_SENT_TO = fold("gửi")
_SHORTEST = 3
"""Letters; a shorter word in the name of a file is no name of an agency."""


class AgencyNames:
    """Agencies of every era by id and by name; without any, what is written like an id is taken for one."""

    def __init__(self, agencies: Iterable[Agency] = ()) -> None:
        self._agencies = tuple(agencies)
        self.ids = frozenset({*(agency.id for agency in self._agencies), *([NATION] if self._agencies else [])})

    def is_id(self, word: str) -> bool:
        """Tell whether the word is an agency's id; where nobody is known, whether it is written like one."""
        return word in self.ids if self.ids else bool(_LIKE_AN_ID.fullmatch(word))

    def id_of(self, text: str) -> str:
        """Return the agency whose id or name the text is; "" if it is that of none, or of several."""
        written = text.strip().lower()
        return written if written in self.ids else self._by_name.get(_plain(text), "")

    def named_in(self, text: str) -> frozenset[str]:
        """Return the agencies named in a text, such as the name of a file: of names within one another the longest.

        Whom it is sent to (“gửi BNV”) does not count.
        """
        words = _plain(text).split()
        found = set()
        start = 0
        while start < len(words):
            length, agency = self._named_at(words, start)
            if agency and words[start - 1 : start] != [_SENT_TO]:
                found.add(agency)
            start += length
        return frozenset(found)

    def _named_at(self, words: list[str], start: int) -> tuple[int, str]:
        """Return how many words the longest name from this word on has, and whose it is; 1 and "" without any."""
        for length in range(_LONGEST, 0, -1):
            agency = self._by_name.get(" ".join(words[start : start + length]))
            if agency:
                return length, agency
        return 1, ""

    @cached_property
    def _by_name(self) -> dict[str, str]:
        """Map each name to its agency; a name of several agencies to ""."""
        found: dict[str, str] = {}
        for agency in self._agencies:
            for name in {_plain(each) for each in (agency.id, agency.short_name, agency.unit, agency.name)}:
                if len(name) >= _SHORTEST and found.setdefault(name, agency.id) != agency.id:
                    found[name] = ""
        return found


def _plain(text: str) -> str:
    return _SEPARATORS.sub(" ", fold(text)).strip()


NOBODY_KNOWN = AgencyNames()
"""For a folder whose files say themselves whose they are."""
