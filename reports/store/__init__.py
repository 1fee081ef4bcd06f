"""What the stored catalogue answers, as text; its JSON is the same records as they are."""
