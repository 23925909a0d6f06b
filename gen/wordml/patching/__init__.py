"""Changing a .docx where it must change and nowhere else: entries copied raw, edits spliced into a part."""
