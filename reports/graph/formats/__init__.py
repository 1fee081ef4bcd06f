"""The forms in which other programs read the graph: one file each, with `ENDINGS` of files and a pure `render`."""
