"""Carries out the changes of ``gen.wordml.edits``: only the elements they name are touched, other parts are copied."""
