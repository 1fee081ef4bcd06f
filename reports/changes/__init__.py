"""Reports of the changes between two states of an inventory."""
