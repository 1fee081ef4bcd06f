"""Reading evidence beside parsing its JSON, and the worst that evidence files can be."""

import json
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.process import INVENTORY, PYTHON, least_seconds, peak_of_family, seconds_of
from bench.row import Row
from bench.settings import repeats, scaled

EXAMPLE = str(Path(__file__).resolve().parents[2] / "inventory" / "aptible")
PARSE = "import json, sys\nfor name in sys.argv[1:]: json.load(open(name, encoding='utf-8'))"
DONE = (0, 1)
MEGABYTE = 1_000_000


def measure() -> Iterator[Row]:
    """A lock file of 2,000 packages with a HAR of 10 MB; a HAR of 50 MB; JSON nested 100,000 deep."""
    with tempfile.TemporaryDirectory() as home:
        lock, har, large, deep = (Path(home, name) for name in ("package-lock.json", "s.har", "large.har", "deep.har"))
        lock.write_text(json.dumps(lock_file(scaled(2_000)), indent=2), encoding="utf-8")
        har.write_text(json.dumps(recording(scaled(10 * MEGABYTE)), indent=2), encoding="utf-8")
        large.write_text(json.dumps(recording(scaled(50 * MEGABYTE)), indent=2), encoding="utf-8")
        deep.write_text('{"log": {"entries": ' + "[" * 100_000 + "]" * 100_000 + "}}", encoding="utf-8")
        yield from beside_json(lock, har)
        discover = [INVENTORY, "discover", str(large), "--dir", EXAMPLE]
        yield Row("inventory discover, a HAR of 50 MB", seconds_of(discover, DONE), "s", target=5)
        if sys.platform == "linux":
            yield Row("its memory", peak_of_family(discover), "MB", target=500)
        refuse = [INVENTORY, "discover", str(deep), "--dir", EXAMPLE]
        yield Row("inventory discover, JSON nested 100,000 deep", seconds_of(refuse, (2,)), "s", target=5)


def beside_json(lock: Path, har: Path) -> Iterator[Row]:
    """What reading takes over the start of the command, in parts of what parsing takes over the start of Python."""
    small = lock.with_name("hosts.txt")
    small.write_text("example.com\n", encoding="utf-8")
    start = [INVENTORY, "discover", str(small), "--dir", EXAMPLE]
    both = [INVENTORY, "discover", str(lock), str(har), "--dir", EXAMPLE]
    parse = [PYTHON, "-c", PARSE, str(lock), str(har)]
    nothing, parsed, started, read = least_seconds([[PYTHON, "-c", "pass"], parse, start, both], repeats(15), DONE)
    yield Row("json.load of a lock file and a HAR of 10 MB", parsed - nothing, "s")
    yield Row("inventory discover of a list of one host", started, "s")
    share = (read - started) / (parsed - nothing)
    yield Row("inventory discover of both, over that, in json.load", share, "×", target=2)


def lock_file(packages: int) -> dict[str, object]:
    """A package-lock.json (version 3) in which every package asks for two others."""
    names = [f"library-{index}" for index in range(packages)]
    found: dict[str, object] = {"": {"name": "app", "dependencies": dict.fromkeys(names[:50], "1.0.0")}}
    for index, name in enumerate(names):
        asked = {names[(index * 7 + step) % packages]: "^1.0.0" for step in (1, 2)}
        found[f"node_modules/{name}"] = {"version": "1.0.0", "integrity": "sha512-" + "a" * 88, "dependencies": asked}
    return {"name": "app", "lockfileVersion": 3, "packages": found}


def recording(size: int) -> dict[str, object]:
    """A HAR of about `size` bytes with 60 hosts."""
    chance = random.Random(7)
    hosts = [f"host{index}.service{index % 40}.com" for index in range(60)]
    entries = [entry(chance.choice(hosts), chance) for _ in range(max(1, size // 4_000))]
    return {"log": {"version": "1.2", "creator": {"name": "bench", "version": "1"}, "entries": entries}}


def entry(host: str, chance: random.Random) -> dict[str, object]:
    """One request with its headers and a body of some length."""
    headers = [{"name": f"x-header-{index}", "value": f"{chance.random()}" * 3} for index in range(20)]
    content = {"size": 900, "mimeType": "text/html", "text": "x" * 900}
    return {
        "startedDateTime": "2024-01-01T00:00:00Z",
        "request": {"method": "GET", "url": f"https://{host}/path?q={chance.random()}", "headers": headers},
        "response": {"status": 200, "headers": headers[:5], "cookies": [], "content": content},
        "timings": {"send": 0, "wait": 1, "receive": 2},
    }
