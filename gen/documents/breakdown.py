"""The rest of a sentence that gives a total: how many are in which state."""

from collections.abc import Iterable

from gen.vietnamese import count, join


def breakdown(parts: Iterable[tuple[int, str]], noun: str) -> str:
    """Say how a number of things divides: ``trong đó 02 nhiệm vụ đã hoàn thành và 01 nhiệm vụ đang triển khai``.

    ``parts`` are numbers with what is said of them; where all stand alike ``tất cả đều đã hoàn thành``, where there is
    only one thing ``đã hoàn thành``; "" if there is nothing.
    """
    present = [(number, words) for number, words in parts if number]
    if not present:
        return ""
    if len(present) == 1:
        number, words = present[0]
        return words if number == 1 else f"tất cả đều {words}"
    return "trong đó " + join(f"{count(number)} {noun} {words}" for number, words in present)
