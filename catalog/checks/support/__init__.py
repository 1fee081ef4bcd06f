"""What several checks share: how references, forms and failing goals become findings."""
