"""One module a file format: tables or a document in, text or bytes out. Text of the inventory is inert in each."""
