"""The only room that opens a .docx: reading into a typed model, writing, editing. It knows no law and no jinja."""
