"""One file a level: the organisation as one box, data categories, or the data types themselves."""
