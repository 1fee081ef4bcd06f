"""Loads the program's four folders under private names, so that `import clausemap` takes no name from its host.

The folders have everyday names (`inventory`, `catalog`, `reports`, `cli`), and their code imports each other by these.
A host, a Django project say, may have packages of the same names. So where clausemap is a library, they are loaded as
`clausemap._app.inventory` and so on: their code runs with an `__import__` of its own, which looks for those four names
there. Nothing is put on `sys.path`, and `sys.modules` gets no everyday name. The `inventory` command, which has its
process for itself, does without (see `clausemap.main`).
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import Any

from clausemap import own_folders

HOME = "clausemap._app"
FOLDERS = frozenset({"catalog", "cli", "inventory", "reports"})


def load(name: str) -> ModuleType:
    """Return the module that the program itself calls `name`, such as `cli.check_run`."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
    return import_module(f"{HOME}.{name}")


class _Finder(MetaPathFinder):
    """Finds `clausemap._app` and what is below it, and nothing else."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == HOME:
            spec = ModuleSpec(HOME, None, is_package=True)
            spec.submodule_search_locations = [str(own_folders())]
            return spec
        if not fullname.startswith(f"{HOME}.") or fullname.split(".")[2] not in FOLDERS:
            return None
        found = PathFinder.find_spec(fullname, path, target)
        if found is not None and isinstance(found.loader, SourceFileLoader):
            found.loader = _Loader(fullname, found.loader.path)
        return found


class _Loader(SourceFileLoader):
    """Runs a module with the builtins that are below."""

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["__builtins__"] = _BUILTINS
        super().exec_module(module)


def _import(
    name: str,
    globals: Mapping[str, Any] | None = None,
    locals: Mapping[str, Any] | None = None,
    fromlist: Sequence[str] | None = (),
    level: int = 0,
) -> ModuleType:
    top = name.partition(".")[0]
    if level or top not in FOLDERS:
        return builtins.__import__(name, globals, locals, fromlist or (), level)
    module = builtins.__import__(f"{HOME}.{name}", globals, locals, fromlist or (), 0)
    # `import catalog.checks` binds `catalog`, whereas `from catalog.checks import …` takes from the module itself.
    return module if fromlist else sys.modules[f"{HOME}.{top}"]


_BUILTINS = {**vars(builtins), "__import__": _import}
