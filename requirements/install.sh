#!/bin/bash
# Make a virtual environment from the lock and install this checkout into it: install.sh PYTHON FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1 folder=$2

if ! command -v "$python" > /dev/null; then
    echo "There is no '$python' here. Name a Python 3.11 or newer: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "clausemap needs Python 3.11 or newer, and '$python' is $("$python" -V 2>&1)." >&2
    echo "Name a newer one: make PYTHON=python3.12" >&2
    exit 1
fi

echo "Setting up $folder (once) ..."
# Some systems split pip's bootstrap off from Python; their own pip can fill a virtual environment from outside.
if [ ! -x "$folder/bin/python" ]; then
    "$python" -m venv "$folder" > /dev/null 2>&1 || "$python" -m venv --clear --without-pip "$folder"
fi
if [ -x "$folder/bin/pip" ]; then
    pip=("$folder/bin/python" -m pip)
else
    pip=("$python" -m pip --python "$folder/bin/python")
fi
quiet=(--quiet --disable-pip-version-check)
"${pip[@]}" install "${quiet[@]}" --no-deps --require-hashes -r requirements/dev.lock
"${pip[@]}" install "${quiet[@]}" --no-deps --no-build-isolation -e .
# Compiled once here, for some machines are told not to do so when the program first runs.
"$folder/bin/python" -m compileall -q clausemap inventory catalog reports cli
