"""Registers, found by their folder: one module a register, its name the file's, with a function `register`.

`register(contents)` takes what `reports.page.contents` gathered and returns sheets; every register can be had in every
format of `reports.encoders`.
"""
