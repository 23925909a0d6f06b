"""Copies of documents (ND30 Điều 25 to 27): sao y, sao lục, trích sao, each with its number in a book of its own."""
