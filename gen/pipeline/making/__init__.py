"""Making documents: from figures to a judged Word file, alone, in processes, on a cluster; then PDF and zip."""
