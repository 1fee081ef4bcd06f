"""Documents that are written down as text."""
