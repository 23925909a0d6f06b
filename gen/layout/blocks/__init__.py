"""The blocks every document shares; each exists once and is set as the decree says."""
