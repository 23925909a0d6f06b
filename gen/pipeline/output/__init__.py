"""The output folder: whole files or nothing, the manifest of what was made from what, copies and deliveries."""
