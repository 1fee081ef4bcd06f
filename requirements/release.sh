#!/bin/bash
# Build what a release consists of, into dist/: release.sh PYTHON. The version's one place is clausemap/__init__.py.
# Refuses a version that CHANGELOG.md has no section for (ALLOW_UNRELEASED=1 takes what is under Unreleased: for a trial),
# and a wheel that does not come out byte for byte the same when it is built once more.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-python3}

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' clausemap/__init__.py)
section=$version
if ! grep -q "^## \[$version\] - [0-9]\{4\}-[0-9][0-9]-[0-9][0-9]$" CHANGELOG.md; then
    if [ -z "${ALLOW_UNRELEASED:-}" ]; then
        echo "CHANGELOG.md has no line '## [$version] - YYYY-MM-DD': move what is under Unreleased there, with today's date." >&2
        exit 1
    fi
    section=Unreleased
fi

bash requirements/install.sh "$python" out/release requirements/release.lock
tools=out/release/bin
[ -d "$tools" ] || tools=out/release/Scripts

# Files in the wheel bear the day of the commit, not that of the build.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2> /dev/null || echo 315532800)
export SOURCE_DATE_EPOCH
rm -rf dist out/again
"$tools/hatchling" build --directory dist > /dev/null
"$tools/hatchling" build --directory out/again --target wheel > /dev/null
wheel=clausemap-$version-py3-none-any.whl
cmp "dist/$wheel" "out/again/$wheel" || { echo "The wheel is not reproducible." >&2; exit 1; }

# What it runs on, from the lock, in CycloneDX.
"$tools/cyclonedx-py" requirements requirements/runtime.lock --pyproject pyproject.toml --output-reproducible \
    --output-file "dist/clausemap-$version.cdx.json" 2> /dev/null
# The changelog's section alone: the text of the release.
awk -v wanted="## [$section]" 'index($0, "## [") == 1 { on = index($0, wanted) == 1; next } on' CHANGELOG.md > dist/RELEASE.md
(cd dist && sha256sum -- *.whl *.tar.gz *.cdx.json > SHA256SUMS)
echo "dist/:"
ls dist
