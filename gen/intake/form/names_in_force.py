"""Last year's words as a form of this year says them: bodies by the names they bear on its day."""

from gen.intake.checks.names import OldNames


def in_force(text: str, names: OldNames, instead: str) -> str:
    """Return the text with each name that has lost force replaced by the one that took its place.

    Where nobody or several took it, only a person can say who is meant: then ``instead``, the words of the Decision, is
    returned if there are any.
    """
    for old in names.within(text):
        now = names.successors.get(old, "")
        if not now or ";" in now:
            return instead or text
        text = text.replace(old, now)
    return text
