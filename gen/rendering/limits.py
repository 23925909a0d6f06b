"""How much one template may ask for: it comes from outside, and may be wrong, huge or hostile."""

MAX_PACKAGE_BYTES = 64_000_000
"""Size of a template with every entry inflated."""
MAX_ENTRIES = 2_000
"""Entries of a template's zip."""
MAX_INFLATION = 200
"""Inflated size of one entry over its packed size, above ``INFLATION_FLOOR``; Word's own XML reaches about 60."""
INFLATION_FLOOR = 1_000_000
MAX_TURNS = 2_000_000
"""Turns of all loops of one render together."""
MAX_WORK = 256_000_000
"""Units that one render may spend (see ``budget``): steps taken, letters and items read, bytes of text held."""
MAX_OUTPUT_BYTES = 192_000_000
"""Bytes that the text of all parts of one render takes in memory."""
MAX_EXPRESSION_CHARACTERS = 1_000_000
"""Characters that one operator in a template may make (``"a" * 10 ** 9``)."""
MAX_ITEMS = 100_000
"""Items that a list or mapping written in a template may hold, those inside its items included."""
MAX_CHARTS = 100
"""Charts of one render: each is a part with a workbook of its own."""
MAX_CHART_FIGURES = 2_000
"""Figures that one chart may show."""
MAX_NUMBER_BITS = 4_096
"""Bits of a whole number; of a decimal number, digits before or after the point."""
MAX_WIDTH = 10_000
"""Width or count that a filter such as ``center`` or ``indent`` may be asked for."""
MAX_XML_DEPTH = 256
"""Elements inside one another; Word's own documents stay under 100."""
