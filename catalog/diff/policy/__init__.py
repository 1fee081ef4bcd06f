"""Two versions of a policy, clause by clause: what stayed, what was edited, and which goals that concerns."""
