"""Build what is carried into an office without a network: one zip for each system and Python, that installs itself."""
