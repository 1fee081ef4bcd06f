"""Read, compare and accept the policy's text: clauses, diff, accept, draft, keep."""
