#!/bin/bash
# Write both locks anew from pyproject.toml: `bash requirements/lock.sh`, with uv on the PATH.
# `bash requirements/lock.sh runtime` leaves dev.lock as it is, and writes runtime.lock from its versions.
# Hashes cover the wheels of every platform; neither index addresses nor local paths get in.
set -euo pipefail
cd "$(dirname "$0")/.."
export UV_NO_CONFIG=1

write_lock() { # write_lock NAME TITLE OPTION...
    local file=requirements/$1.lock title=$2
    shift 2
    {
        echo "# $title, pinned with hashes. Written by requirements/lock.sh."
        uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
            --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet "$@"
    } > "$file.new"
    mv "$file.new" "$file"
}

if [ "${1:-}" != runtime ]; then
    write_lock dev "Everything that clausemap and its tests run on" --all-extras --group dev
fi
# What builds the site, and a release, shares nothing with the program.
for group in docs release; do
    {
        echo "# What the group $group of pyproject.toml names, pinned with hashes. Written by requirements/lock.sh."
        uv pip compile --group "pyproject.toml:$group" --universal --python-version 3.11 --generate-hashes \
            --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet
    } > "requirements/$group.lock.new"
    mv "requirements/$group.lock.new" "requirements/$group.lock"
done
write_lock runtime "What clausemap without extras runs on, and what builds it" --group build \
    --constraint requirements/dev.lock
