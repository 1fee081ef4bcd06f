"""The rules of justification, sentence by sentence, on norms of a few words each."""
