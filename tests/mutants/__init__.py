"""Single faults seeded into a green inventory: the gate finds every one, by the right code on the right line."""
