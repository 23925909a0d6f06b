"""Documents from any template and any table: what an office makes of its own, without a kind of document."""
