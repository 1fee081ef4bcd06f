'''One file in this folder is one group of measurements; `bench.run` finds them by the folder.

A module gives `measure() -> Iterator[Row]` and yields a row as soon as it is known:

    """How long nothing takes."""

    from collections.abc import Iterator

    from bench.process import PYTHON, seconds_of
    from bench.row import Row


    def measure() -> Iterator[Row]:
        yield Row("python -c pass", seconds_of([PYTHON, "-c", "pass"]), "s")

`bench.settings.scale()` says by how much sizes are to be cut for a quick run.
'''
