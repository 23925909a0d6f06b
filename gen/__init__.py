"""gen: Vietnamese official documents in Word, made from tables of progress figures."""

__version__ = "0.2.0"
