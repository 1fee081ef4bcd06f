"""The causes, one a file, found by their folder; `catalog.todo.cause` says what one is."""
