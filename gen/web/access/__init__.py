"""Who may come in, and what every request and answer must carry."""
