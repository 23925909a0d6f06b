"""The words of ``row_words.toml``, read once."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

from gen.intake.rows.phrases import Phrases


class RowWords(Struct, frozen=True):
    """Words by which a row is told that is no row of figures; the names and meanings are those of the file."""

    strong: Phrases
    weak: Phrases
    cumulative: Phrases
    follow: Phrases
    never: Phrases
    computed: Phrases
    some: Phrases
    all: Phrases
    before_colon: Phrases
    group: Phrases
    note: Phrases
    note_openings: Phrases
    doubts: Phrases
    signature: Phrases
    roles: Phrases
    bodies: Phrases
    count: dict[str, frozenset[str]]
    doubt: dict[str, int]


@lru_cache(maxsize=1)
def load_row_words() -> RowWords:
    """Return the words, ready to be compared."""
    written = tomllib.loads(files("gen.intake").joinpath("row_words.toml").read_text(encoding="utf-8"))
    total, part, note, signature = (written[key] for key in ("total", "part", "note", "signature"))
    return RowWords(
        **{key: Phrases(total[key]) for key in ("strong", "weak", "cumulative", "follow", "never", "computed")},
        **{key: Phrases(part[key]) for key in ("some", "all", "before_colon")},
        group=Phrases(written["group"]["words"]),
        note=Phrases(note["words"]),
        note_openings=Phrases(note["openings"]),
        doubts=Phrases(note["doubts"]),
        signature=Phrases(signature["opening"]),
        roles=Phrases(signature["alone"]),
        bodies=Phrases(signature["bodies"]),
        count={key: frozenset(words) for key, words in written["count"].items()},
        doubt=written["doubt"],
    )
