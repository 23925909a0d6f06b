"""What the machine, the workspace and the book of numbers are like, for ``gen doctor``: one file for each of them."""
