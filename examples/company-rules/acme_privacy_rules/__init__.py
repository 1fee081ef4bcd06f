"""Rules of one company, found by the entry points that pyproject.toml names."""
