"""What several checks share: how references, forms and failing points become findings."""
