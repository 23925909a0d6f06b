"""What several tests need and is worth naming once."""
