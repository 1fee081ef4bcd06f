"""The review page: the inventory as HTML that a person reads and changes, one view at a time."""
