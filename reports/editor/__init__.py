"""What an editor is told: findings at their places, names to complete, what a name means, where it stands.

Pure functions over what is known of an inventory (`known.Known`) and a place in a text; lines and columns count
characters from 1. Files are read, and positions translated for the editor, by `cli/editor/`.
"""
