"""Reports about policies: their clauses, their versions, their locks, and drafts of statements."""
