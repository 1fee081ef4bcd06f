"""Laws and their requirements as text and as plain data."""
