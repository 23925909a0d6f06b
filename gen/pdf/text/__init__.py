"""The text of a PDF by its place on the page; pdfium stays inside this folder."""
