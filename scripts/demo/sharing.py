"""Shares a whole number among units so that the shares add up to it again."""

from collections.abc import Sequence


def shared(total: int, weights: Sequence[float]) -> list[int]:
    """Share a number in proportion to the weights; what rounding leaves goes to the largest remainders."""
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights] if whole else [0.0 for _weight in weights]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda place: (shares[place] - exact[place], place))
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return shares


def shared_within(total: int, weights: Sequence[float], limits: Sequence[int]) -> list[int]:
    """Share a number in proportion to the weights, to nobody more than its limit; the limits must hold the total."""
    shares = [0 for _limit in limits]
    while (rest := total - sum(shares)) > 0:
        open_weights = [
            weight if share < limit else 0.0 for weight, share, limit in zip(weights, shares, limits, strict=True)
        ]
        more = shared(rest, open_weights)
        shares = [min(limit, share + each) for limit, share, each in zip(limits, shares, more, strict=True)]
    return shares
