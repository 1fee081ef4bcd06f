#!/bin/bash
# Make a virtual environment from a lock and install this checkout into it: install.sh PYTHON FOLDER [LOCK]
# With requirements/dev.lock, as by default, the checkout itself is what runs; with runtime.lock a copy of it; with any
# other lock nothing of it: those are tools.
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1 folder=$2 lock=${3:-requirements/dev.lock}

if ! command -v "$python" > /dev/null; then
    echo "There is no '$python' here. Name a Python 3.11 or newer: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "clausemap needs Python 3.11 or newer, and '$python' is $("$python" -V 2>&1)." >&2
    echo "Name a newer one: make PYTHON=python3.12" >&2
    exit 1
fi

scripts() { # where an environment's programs are: bin, on Windows Scripts
    if [ -d "$folder/Scripts" ]; then echo "$folder/Scripts"; else echo "$folder/bin"; fi
}

echo "Setting up $folder (once) ..."
# Some systems split pip's bootstrap off from Python; their own pip can fill a virtual environment from outside.
if [ ! -x "$(scripts)/python" ]; then
    "$python" -m venv "$folder" > /dev/null 2>&1 || "$python" -m venv --clear --without-pip "$folder"
fi
inside=$(scripts)/python
if [ -x "$(scripts)/pip" ]; then
    pip=("$inside" -m pip)
else
    pip=("$python" -m pip --python "$inside")
fi
quiet=(--quiet --disable-pip-version-check)
# The lock is complete, so nothing is resolved: an old pip that resolves may look for newer versions than the lock's.
"${pip[@]}" install "${quiet[@]}" --no-deps --require-hashes -r "$lock"
if [ "$lock" = requirements/dev.lock ]; then
    "${pip[@]}" install "${quiet[@]}" --no-deps --no-build-isolation -e .
    # Compiled once here, for some machines are told not to do so when the program first runs.
    "$inside" -m compileall -q clausemap inventory catalog reports cli
elif [ "$lock" = requirements/runtime.lock ]; then
    "${pip[@]}" install "${quiet[@]}" --no-deps --no-build-isolation .
fi
