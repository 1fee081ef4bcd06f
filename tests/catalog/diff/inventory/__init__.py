"""Changes between two states of an inventory."""
