"""Makes the synthetic demo figures of ``data/progress``; see its README for what they are and are not."""
