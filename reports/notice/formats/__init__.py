"""One module a format of `inventory notice`, found by its name: a function `render` from the announcement to text."""
