"""Words within one typing error of each other: a letter more, less or wrong, two letters swapped."""


def within_one_error(typed: str, meant: str) -> bool:
    """Tell whether one typing error at most makes ``meant`` into ``typed``; equal words are within it."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    first = next((at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), None)
    if first is None:
        return True
    rest, wanted = typed[first:], meant[first:]
    swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]
