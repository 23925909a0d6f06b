"""How a thing that was not reported is printed."""

MISSING = "…"


def or_missing(text: str | None) -> str:
    """Return the text, or “…” where there is none; surrounding blanks are dropped."""
    return (text or "").strip() or MISSING
