"""The reading side: a .docx becomes a ``WordDocument``. Nothing here changes a file or knows the law."""
