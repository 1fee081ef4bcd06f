"""Hand on what the inventory says, in forms that other programs read: its graph."""
