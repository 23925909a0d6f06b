"""The tables of the register as queries see them; ``migrations`` makes them, with their constraints."""

from sqlalchemy import Column, Date, Integer, MetaData, String, Table

metadata = MetaData()

series = Table("series", metadata, Column("id", Integer, primary_key=True), Column("key", String))

entry = Table(
    "entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("series_id", Integer),
    Column("year", Integer),
    Column("number", Integer),
    Column("symbol", String),
    Column("day", Date),
    Column("state", String),
    Column("draft", String),
    Column("path", String),
    Column("digest", String),
    Column("reserved_at", String),
    Column("settled_at", String),
    Column("reason", String),
    Column("issuer", String),
    Column("type_name", String),
    Column("subject", String),
    Column("signer", String),
    Column("recipients", String),
    Column("holder", String),
    Column("copies", Integer),
    Column("note", String),
    Column("seal", String),
    Column("content", String),
)

opening = Table(
    "opening",
    metadata,
    Column("series_id", Integer, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("first", Integer),
    Column("reason", String),
    Column("seal", String),
)

beginning = Table(
    "beginning",
    metadata,
    Column("begun_at", String, primary_key=True),
    Column("reason", String),
    Column("former", String),
)

dispatch = Table(
    "dispatch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("entry_id", Integer),
    Column("recipient", String),
    Column("organ", String),
    Column("address", String),
    Column("channel", String),
    Column("sent_on", Date),
    Column("note", String),
    Column("noted_at", String),
    Column("seal", String),
)

recall = Table(
    "recall",
    metadata,
    Column("entry_id", Integer, primary_key=True),
    Column("recalled_on", Date),
    Column("notice", String),
    Column("reason", String),
    Column("noted_at", String),
    Column("seal", String),
)

arrival = Table(
    "arrival",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("series_id", Integer),
    Column("year", Integer),
    Column("number", Integer),
    Column("arrived_on", String),
    Column("state", String),
    Column("digest", String),
    Column("file", String),
    Column("author", String),
    Column("symbol", String),
    Column("dated", String),
    Column("type_name", String),
    Column("subject", String),
    Column("receiver", String),
    Column("note", String),
    Column("agency", String),
    Column("period", String),
    Column("entered_at", String),
    Column("settled_at", String),
    Column("reason", String),
    Column("seal", String),
)
"""A document that arrived; days are written as text (2026-11-29), “” if there is none."""

correction = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("arrival_id", Integer),
    Column("made_at", String),
    Column("reason", String),
    Column("was", String),
    Column("became", String),
    Column("seal", String),
)
"""What a line of the incoming book said before it was put right, as JSON; nothing is ever removed here."""

dossier = Table(
    "dossier",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("year", Integer),
    Column("code", String),
    Column("heading", String),
    Column("subheading", String),
    Column("title", String),
    Column("term", String),
    Column("keeper", String),
    Column("note", String),
    Column("made_at", String),
    Column("seal", String),
)

filed = Table(
    "filed",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dossier_id", Integer),
    Column("line", String),
    Column("pages", String),
    Column("note", String),
    Column("filed_at", String),
    Column("removed_at", String),
    Column("reason", String),
    Column("seal", String),
)
"""A line of a book (``lao-cai@2026#5``) in a dossier; “removed_at” is “” as long as it is there."""

migration = Table("migration", metadata, Column("name", String, primary_key=True), Column("applied_at", String))
