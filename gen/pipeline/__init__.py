"""Use cases: typed request in, typed result out. Nothing here prints, exits or knows the command line."""
