"""The examples that stand beside the code."""
