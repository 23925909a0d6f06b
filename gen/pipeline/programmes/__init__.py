"""The programmes of a workspace: listed, checked, sent to other offices as one file, taken in from one."""
