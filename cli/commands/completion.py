"""Print what makes a shell complete commands, options, and the names in your inventory.

\b
    bash, in ~/.bashrc:   eval "$(inventory completion bash)"
    zsh, in ~/.zshrc:     eval "$(inventory completion zsh)"
    fish, once:           inventory completion fish > ~/.config/fish/completions/inventory.fish
"""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from cli.names import one_of
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text

BASH = r"""_inventory_completion() {
    local found before word="${COMP_LINE:0:COMP_POINT}"
    local line="$word"
    word="${word##*[[:space:]]}"
    case "$word" in -*=*) word="${word#*=}" ;; esac
    # bash parts words at colons and leaves what stands before the last one as it is.
    before=""
    case "$COMP_WORDBREAKS" in *:*) before="${word%"${word##*:}"}" ;; esac
    COMPREPLY=()
    while IFS= read -r found; do
        COMPREPLY+=("${found#"$before"}")
    done < <("$1" completion bash --line "$line" 2>/dev/null)
}
complete -o default -o bashdefault -F _inventory_completion inventory clausemap
"""
ZSH = r"""(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
_inventory() {
    local -a found
    local line="${(j: :)words[1,CURRENT]}"
    found=(${(f)"$("${words[1]}" completion zsh --line "$line" 2>/dev/null)"})
    if (( $#found )); then
        _describe -V inventory found
    else
        _files
    fi
}
compdef _inventory inventory clausemap
"""
FISH = r"""function __inventory_completion
    set -l line (commandline -cp)
    set -l found (inventory completion fish --line "$line" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command inventory --no-files --keep-order --arguments '(__inventory_completion)'
complete --command clausemap --no-files --keep-order --arguments '(__inventory_completion)'
"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def run(
    shell: Annotated[
        str | None,
        typer.Argument(
            metavar="SHELL", help="bash, zsh or fish; yours unless named.", show_default=False,
            autocompletion=one_of(lambda: SCRIPTS),
        ),
    ] = None,
    line: Annotated[
        str | None, typer.Option("--line", metavar="LINE", help="Print what may come next after LINE.", hidden=True)
    ] = None,
) -> int:  # fmt: skip
    """Print the script for one shell, or what the script asks for."""
    wanted = shell or PurePath(os.environ.get("SHELL", "")).name
    if wanted not in SCRIPTS:
        hint = did_you_mean(wanted, SCRIPTS, f"Name one of {', '.join(SCRIPTS)}.")
        raise Exit(ExitCode.COULD_NOT_CHECK, f"There is no completion for “{terminal_text(wanted)}”. {hint}")
    print(SCRIPTS[wanted] if line is None else _proposed(wanted, line), end="")
    return ExitCode.OK


def _proposed(shell: str, line: str) -> str:
    from cli.completion import answer
    from cli.main import application

    return answer(application("cli.commands"), shell, line)
