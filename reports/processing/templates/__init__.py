"""Forms of supervisory authorities: one module each (`reports.processing.authority_forms`)."""
