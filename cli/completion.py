"""What may come next on a command line, for a shell that asks by `inventory completion SHELL --line LINE`."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from typer.core import TyperOption

from reports.inert import terminal_text


class Proposal(NamedTuple):
    """A word that may come next, and what it does, if that is known."""

    word: str
    help: str = ""


def answer(command: Any, shell: str, line: str) -> str:
    """A line for each word that may come next after `line`, in the form that `shell` reads; empty for anything else."""
    try:
        found = list(proposals(command, line))
    except (Exception, SystemExit):  # noqa: BLE001 - somebody types: whatever is wrong, it is not yet the time to say so
        return ""
    return "".join(f"{_written(one, shell)}\n" for one in found)


def _written(proposal: Proposal, shell: str) -> str:
    word, about = (terminal_text(text) for text in proposal)
    match shell:
        case "zsh":
            escaped = word.replace("\\", "\\\\").replace(":", "\\:")
            return f"{escaped}:{about}" if about else escaped
        case "fish":
            return f"{word}\t{about}" if about else word
        case _:
            return word


def proposals(command: Any, line: str) -> Iterator[Proposal]:
    """What may come next after `line`, whose last word is not finished unless a space ends it."""
    words = _words(line)[1:]
    *before, wanted = words or [""]
    group, rest = command, list(before)
    while rest and hasattr(group, "commands"):
        stand_in = group.commands.get(rest.pop(0))
        if stand_in is None:
            return
        group = stand_in.load()
    if hasattr(group, "commands"):
        listed = [Proposal(name, one.get_short_help_str(200)) for name, one in group.commands.items()]
        yield from _beginning(listed, wanted)
        return
    yield from _of_command(group, rest, wanted)


def _words(line: str) -> list[str]:
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    words: list[str] = []
    try:
        words += iter(lexer.get_token, None)
    except ValueError:  # a quote is still open
        return [*words, lexer.token]
    return words if line and not line[-1].isspace() else [*words, ""]


def _of_command(command: Any, given: Sequence[str], wanted: str) -> Iterator[Proposal]:
    options = {name: one for one in command.params if isinstance(one, TyperOption) for name in one.opts}
    waiting = options.get(given[-1]) if given else None
    complete = given[:-1] if _wants_value(waiting) else given
    context = command.make_context(command.name, list(complete), resilient_parsing=True)
    name, equals, value = wanted.partition("=")
    if _wants_value(waiting):
        yield from _values(waiting, context, wanted)
    elif equals and _wants_value(options.get(name)):
        yield from _values(options[name], context, value)
    elif wanted.startswith("-") and "--" not in given:
        yield from _beginning([Proposal(name, one.help or "") for name, one in options.items()], wanted)
    else:
        taken = sum(1 for _ in _arguments(given, options))
        parameters = [one for one in command.params if not isinstance(one, TyperOption)]
        if parameters and (taken < len(parameters) or parameters[-1].nargs == -1):
            yield from _values(parameters[min(taken, len(parameters) - 1)], context, wanted)


def _arguments(given: Sequence[str], options: Mapping[str, Any]) -> Iterator[str]:
    """Those words of a command that are no options and no values of options."""
    words = iter(given)
    for word in words:
        if word == "--":
            yield from words
        elif _wants_value(options.get(word)):
            next(words, None)
        elif not word.startswith("-") or word == "-":
            yield word


def _wants_value(option: Any) -> bool:
    return option is not None and not option.is_flag and not option.count


def _values(parameter: Any, context: Any, wanted: str) -> Iterator[Proposal]:
    """What the parameter itself proposes; names of files are left to the shell."""
    found = [one for one in parameter.shell_complete(context, wanted) if one.type == "plain"]
    yield from _beginning([Proposal(str(one.value), one.help or "") for one in found], wanted)


def _beginning(found: Sequence[Proposal], wanted: str) -> Iterator[Proposal]:
    yield from (one for one in dict.fromkeys(found) if one.word.startswith(wanted))
