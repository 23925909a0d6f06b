"""One file with all that an office needs to go on after its disk is lost, and a workspace made from it."""
