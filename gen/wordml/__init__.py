"""The only room that opens a .docx: reading into a typed model, writing, editing. It knows no law and no jinja."""

from gen.wordml.reading.document import read_document

__all__ = ["read_document"]
