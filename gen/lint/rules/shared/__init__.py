"""Pieces that several families of rules use."""
