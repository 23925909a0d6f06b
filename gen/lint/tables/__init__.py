"""The tables of a document as rows under columns, and the numbers printed in them."""
