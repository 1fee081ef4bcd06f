"""The tools that an agent may use, one file each, found by this folder.

A tool is a module with a docstring, which is its description for the agent; `ARGUMENTS`, the model of its arguments;
and `run(session, asked)`, which returns plain data for JSON. `WRITES` says whether it changes a file.
"""
