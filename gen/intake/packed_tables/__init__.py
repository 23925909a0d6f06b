"""The tables a document carries: what its agency reported, as text in its record, so that nobody types it again.

The first line names the format, ``gen.tables.2``. Every other line is a word and what it says, tabs between them:

- ``agency``, ``year``, ``as_of``: which agency these figures belong to; ``input``: the files they were read from;
- ``absent``, ``member``, ``lacking``: the fields of ``AgencyTables`` of these names;
- ``file`` and ``sheet``: where cells are; a hash is written once, not with every cell;
- ``columns``: a table and the names of its columns; then each line that begins with the table's name is one row;
- ``own.KEY``: a table that the programme declares itself, whose columns have their kind behind them (``count:whole``).

So columns stand in any order, and a table may have columns that the reader does not know, or lack some that it knows.
A value is ``number~@sheet:cell`` (``~`` marks an estimate, nothing before ``@`` what was not reported); a computed one
has all its cells, ``;`` between them, and after ``|`` the names of what it lacks. Who filled in the form, and their
telephone, are not carried: documents travel further than workbooks.
"""
