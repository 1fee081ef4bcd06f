"""Serving an agent: tools that answer from the inventory, over the Model Context Protocol (`inventory mcp`)."""
