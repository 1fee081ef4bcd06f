"""Setting up: the locks, an index of wheels made on the spot, old versions of pip, and what is built."""
