"""What the form says, from ``instructions.toml``."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct


class FormWording(Struct, frozen=True):
    """All texts of the form; ``refusals`` are (title, text) by kind of column or its key."""

    title: str
    steps: tuple[str, ...]
    reference: str
    total: str
    print_footer: str
    sum_note: str
    refusals: dict[str, tuple[str, str]]


@lru_cache(maxsize=1)
def load_wording() -> FormWording:
    """Return the texts of the form."""
    source = files("gen.intake").joinpath("form", "instructions.toml").read_text(encoding="utf-8")
    document = tomllib.loads(source)
    return FormWording(
        title=document["title"],
        steps=tuple(document["steps"]),
        reference=document["reference"],
        total=document["total"],
        print_footer=document["print_footer"],
        sum_note=document["sum_note"],
        refusals={key: (row["title"], row["text"]) for key, row in document["refusals"].items()},
    )
