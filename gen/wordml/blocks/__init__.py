"""The text of a document block by block: a paragraph outside tables, or a row of a table."""
