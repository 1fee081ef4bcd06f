"""The pipeline of one check: an inventory judged, its findings, and its summary."""
