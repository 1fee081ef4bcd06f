#!/bin/bash
# Write dev.lock anew from pyproject.toml: `bash requirements/lock.sh`, with uv on the PATH.
# Hashes cover the wheels of every platform; neither index addresses nor local paths get in.
set -euo pipefail
cd "$(dirname "$0")/.."
export UV_NO_CONFIG=1
{
    echo "# Everything that clausemap and its tests run on, pinned with hashes. Written by requirements/lock.sh."
    uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet "$@"
} > requirements/dev.lock.new
mv requirements/dev.lock.new requirements/dev.lock
