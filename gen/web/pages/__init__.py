"""One file per page; ``gen.web.doors`` says under which address each is and who may enter."""
