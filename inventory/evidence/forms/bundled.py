"""Dependencies for development that ship all the same, because a bundler takes in whatever the source imports."""

from __future__ import annotations

import re

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.package_graph import Roots

BUNDLERS = frozenset({
    "vite", "rolldown-vite", "webpack", "rollup", "rolldown", "parcel", "parcel-bundler", "esbuild", "@rspack/core",
    "@rsbuild/core", "laravel-mix", "laravel-vite-plugin", "@sveltejs/kit", "next", "nuxt", "astro", "@angular/cli",
    "@angular-devkit/build-angular", "@angular/build", "react-scripts", "@vue/cli-service", "gatsby", "snowpack",
    "browserify", "tsup", "tsdown", "@remix-run/dev", "@react-router/dev", "@quasar/app-vite", "@quasar/app-webpack",
    "electron-vite", "wxt", "ember-cli", "@symfony/webpack-encore", "preact-cli", "@shopify/hydrogen", "vinxi", "metro",
    "expo", "shakapacker", "@rails/webpacker", "vite-plugin-ruby", "microbundle", "bunchee",
})  # fmt: skip
_ENDINGS = frozenset({".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte", ".astro"})
_FOR_BUILDING = re.compile(
    r"(?:^|/)(?:scripts?|tools?|bin|\.[^/]+)/|\.config\.\w+$|(?:^|/)(?:gulp|grunt)file\.\w+$|rc\.\w+$"
)


def with_bundled(file: EvidenceFile, roots: Roots) -> Roots:
    """`roots`, of which those for development count as shipped that the source beside `file` imports.

    Only where one of them is a bundler; files that configure or script the build do not count, nor do tests.
    """
    if not roots.dev or BUNDLERS.isdisjoint(roots.dev | roots.ships):
        return roots
    bundled = (roots.dev - BUNDLERS) & _imported_beside(file)
    return Roots(roots.ships | bundled, roots.dev - bundled, bundled)


def _imported_beside(file: EvidenceFile) -> frozenset[str]:
    from inventory.evidence.source_files import source_files
    from inventory.evidence.source_folder import imported_packages

    folder = file.path.parent
    try:
        found = source_files(folder, "", _ENDINGS).files
    except UnreadableError:
        return frozenset()
    ours = [path for path in found if not _FOR_BUILDING.search(path.relative_to(folder).as_posix())]
    return frozenset(name.removeprefix("pkg:npm/") for path in ours for name in imported_packages(path))
