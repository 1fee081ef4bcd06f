"""What is to be done about what a check found: causes, the gravest first, each with the findings that it mends."""
