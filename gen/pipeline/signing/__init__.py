"""``gen sign``: fields for signatures, what signatures say, test signatures."""
