"""How to recognise a document of the Party: it follows the Party's own instructions and is not judged by the decree."""

from gen.decree.clause import Confidence, Ruled

PARTY_CLAUSE = "Hướng dẫn 05-HD/VPTW ngày 27/5/2026 (trước đó: Hướng dẫn 36-HD/VPTW ngày 03/4/2018)"

PARTY_TITLE = Ruled("ĐẢNG CỘNG SẢN VIỆT NAM", PARTY_CLAUSE)
"""Stands where a state document has Quốc hiệu and Tiêu ngữ."""
PARTY_ISSUER_MARK = Ruled("*", PARTY_CLAUSE)
"""A line of its own under the issuer, where a state document has a drawn line."""
PARTY_NUMBER_PATTERN = Ruled(r"^Số\s+\d*\s*-\s*[A-ZĐ][A-Za-zĐđ]*/[A-ZĐ]", PARTY_CLAUSE)
"""“Số 05-HD/VPTW”: no colon, hyphen after the number, oblique before the body."""
PARTY_SIGNING_PREFIXES = Ruled(("T/M", "K/T", "T/L"), PARTY_CLAUSE, Confidence.TEXT)
