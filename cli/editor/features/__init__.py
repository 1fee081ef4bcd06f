"""One file is one thing that an editor can ask for or tell: `FEATURES` holds its methods, options and functions."""
