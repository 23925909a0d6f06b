"""How a thing that was not reported, or not in full, is printed."""

MISSING = "…"
PARTIAL = "*"
"""Follows a sum of which some part was not reported."""


def or_missing(text: str | None) -> str:
    """Return the text, or “…” if there is none; surrounding blanks are dropped."""
    return (text or "").strip() or MISSING
