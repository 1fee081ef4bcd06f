"""The reference process R: walk the folder, read every YAML file, load it with libyaml's safe loader, nothing else."""

import os
import sys
from pathlib import Path

import yaml


def load_all(folder: str) -> int:
    """Load each YAML file below `folder`; the number of files."""
    count = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            if name.endswith((".yaml", ".yml")):
                yaml.load(Path(parent, name).read_bytes(), yaml.CSafeLoader)
                count += 1
    return count


if __name__ == "__main__":
    load_all(sys.argv[1])
