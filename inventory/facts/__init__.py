"""Facts of a repository that evidence rests on: what code contains, what settings say. Nothing is run or followed."""
