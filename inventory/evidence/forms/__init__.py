"""Forms that several readers share: loose YAML, places in JSON, graphs of packages, names of variables."""
