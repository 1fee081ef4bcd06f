"""The JSON Schema of each output that a command prints as JSON: a contract, to which later versions only add."""
