"""How far long work has come, told to whoever listens: this layer itself prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
Listener = Callable[[int, int, str], None]
"""Takes how many are done, of how many, and what is done to which things: “data categories checked”."""

_listeners: list[Listener] = []


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """As long as the context lasts, `listener` hears of every step."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def tell(done: int, total: int, what: str) -> None:
    """Say that `done` of `total` steps are done."""
    for listener in _listeners:
        listener(done, total, what)


def counted_off(items: Sequence[T], what: str) -> Iterable[T]:
    """`items` in their order; whenever one has been dealt with, that is told. Costs nothing where nobody listens."""
    return _telling(items, what) if _listeners else items


def nobody_listens() -> None:
    """From here on nothing is told: for a process that was forked from one in which somebody does."""
    _listeners.clear()


def _telling(items: Sequence[T], what: str) -> Iterator[T]:
    for done, item in enumerate(items, 1):
        yield item
        tell(done, len(items), what)
