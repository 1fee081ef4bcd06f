"""The inventory's graph for other programs: one file a format, each a pure function from the graph to text."""
