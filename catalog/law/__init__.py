"""What the laws ask of an inventory: each requirement a goal for each thing that it speaks of, judged on a day."""
