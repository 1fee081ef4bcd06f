"""One module a format of `inventory diff`, found by its name: a function `render` from the report to text."""
