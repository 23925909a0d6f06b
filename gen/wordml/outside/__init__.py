"""What a Word file fetches from elsewhere when it is opened or its fields are updated; read without lxml, streaming."""

from gen.wordml.outside.reading import OutsideReference, outside_references

__all__ = ["OutsideReference", "outside_references"]
