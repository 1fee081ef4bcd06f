"""Speed and memory, measured against reference processes in the same run: `make bench`."""
