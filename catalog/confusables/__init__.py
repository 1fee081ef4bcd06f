"""What characters look like, by Unicode's table of confusable characters."""
