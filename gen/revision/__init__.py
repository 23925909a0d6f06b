"""What became of a document since it was generated: its text kept in few bytes, found again, compared, merged."""
