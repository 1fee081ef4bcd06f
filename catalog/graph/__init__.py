"""The inventory as a graph, and walks along declared flows."""
