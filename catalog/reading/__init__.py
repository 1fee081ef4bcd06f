"""What the sentences of a policy say: one reader, shared by drafts, checks, call-outs and the review page."""
