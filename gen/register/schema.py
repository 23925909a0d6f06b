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

migration = Table("migration", metadata, Column("name", String, primary_key=True), Column("applied_at", String))
