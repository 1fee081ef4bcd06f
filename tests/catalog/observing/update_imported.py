"""Write `catalog/observing/imported/third_party_web.yaml` from the `dist` folder of a copy of third-party-web.

`python -m tests.catalog.observing.update_imported entities-httparchive.json`: the thousand entities that the web loads
from most, without the domains that our own records know. An entity with the name of one of our services adds its
domains to that. Needed whenever that data set or our records have changed much.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap

from catalog.drafting.yaml_text import scalar
from catalog.justify.listed import company_key
from catalog.observing.data_set_import import unknown_services
from catalog.observing.data_sets import third_party_web
from catalog.observing.service_catalogue import IMPORTED, Service, own_services

FILE = IMPORTED / "third_party_web.yaml"
MOST = 1000
LICENCE = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without
limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so, subject to the following
conditions: The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
MADE = "Kinds and roles are guesses from its categories. Written by tests/catalog/observing/update_imported.py."


def records(entities: list[dict[str, object]], own: Mapping[str, Service]) -> dict[str, Service]:
    """The services to import, by id: that of our own service where the names are the same."""
    used = sorted(entities, key=lambda one: -int(str(one.get("totalOccurrences", 0))))[:MOST]
    found = third_party_web.services(used) or []
    by_name = {company_key(name): one.id for one in own.values() for name in (one.name, *one.aliases)}
    return {by_name.get(company_key(one.name), one.id): one for one in unknown_services(found, own)}


def lines(services: Mapping[str, Service]) -> Iterator[str]:
    """The lines of the file."""
    for paragraph in (third_party_web.NOTICE, LICENCE, MADE):
        yield from (f"# {line}" for line in wrap(paragraph, 110))
        yield "#" if paragraph is not MADE else "recipients:"
    for name, one in sorted(services.items()):
        company = f"company: {scalar(one.company)}, " if one.company else ""
        domains = ", ".join(scalar(domain) for domain in one.domains)
        yield f"  {scalar(name)}:"
        kinds = ", ".join(one.kinds)
        yield f"    {{name: {scalar(one.name)}, {company}kinds: [{kinds}], role: {one.role}, domains: [{domains}]}}"


def main(file: str) -> None:
    """Write the file."""
    entities = json.loads(Path(file).read_text(encoding="utf-8"))
    FILE.write_text("\n".join([*lines(records(entities, own_services())), ""]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
