"""What changed between two states: of an inventory, of a policy."""
