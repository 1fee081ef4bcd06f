"""Single values of a YAML file changed in its text: comments, order and layout stay as they are."""
