"""What a browser shows of a page: its tree, its styles, and which of its words a reader can see."""
