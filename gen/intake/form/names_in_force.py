"""Last year's words as a form of this year says them: agencies by the names they have on its day."""

from gen.intake.checks.names import OldNames

_BETWEEN = ";"
"""What stands between two names of a list."""


def in_force(text: str, names: OldNames, instead: str) -> str:
    """Return the text with each name that has lost force replaced by the one that took its place.

    Where nobody or several took it, only a person can say who is meant: then ``instead``, the words of the Decision, is
    returned if there are any. An agency that now has the names of two is named once in a list.
    """
    found = names.within(text)
    for old in found:
        now = names.successors.get(old, "")
        if not now or _BETWEEN in now:
            return instead or text
        text = text.replace(old, now)
    return "; ".join(dict.fromkeys(part.strip() for part in text.split(_BETWEEN))) if found else text
