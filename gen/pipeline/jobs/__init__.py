"""What is asked for: one job per document, planned for the agencies that exist, and which of them are fully judged."""
