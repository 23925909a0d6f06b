"""Mutations of a file of any kind, byte by byte."""

from random import Random


def bits_flipped(content: bytes, chance: Random) -> bytes:
    """Turn over one bit, a few or many."""
    changed = bytearray(content)
    for _time in range(chance.choice([1, 3, 20, 200])):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut_short(content: bytes, chance: Random) -> bytes:
    """Keep only the beginning, sometimes none of it."""
    return content[: chance.choice([0, 1, chance.randrange(len(content) + 1), max(0, len(content) - 1)])]


def piece_doubled(content: bytes, chance: Random) -> bytes:
    """Repeat a piece where it stands."""
    first, last = sorted(chance.randrange(len(content) + 1) for _end in range(2))
    return content[:last] + content[first:last] + content[last:]


def piece_lost(content: bytes, chance: Random) -> bytes:
    """Leave out a piece."""
    first = chance.randrange(len(content) + 1)
    return content[:first] + content[first + chance.choice([1, 4, 100, 1_000]) :]


def piece_overwritten(content: bytes, chance: Random) -> bytes:
    """Write one byte, or whatever comes, over a piece."""
    first, size = chance.randrange(len(content) + 1), chance.choice([1, 4, 64, 600])
    over = chance.choice([b"\x00" * size, b"\xff" * size, chance.randbytes(size)])
    return content[:first] + over + content[first + size :]


def other_file(content: bytes, chance: Random) -> bytes:
    """Put something else in its place: nothing, a page of the web, an old Word file, an archive without members."""
    others = (b"", b"\n", b"<html><body>x</body></html>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + content[:600])
    return chance.choice([*others, b"PK\x05\x06" + b"\x00" * 18, b"%PDF-1.7\n", b"\xff\xfe" + content, b"\x1f\x8b\x08"])


MUTATIONS = (bits_flipped, bits_flipped, cut_short, piece_doubled, piece_lost, piece_overwritten, other_file)


def mutated(content: bytes, chance: Random) -> bytes:
    """Return the bytes after one of the mutations."""
    return chance.choice(MUTATIONS)(content, chance)
