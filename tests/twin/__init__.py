"""A second, slow reading of the rules for justification, to compare the engine with."""
