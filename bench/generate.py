"""A whole inventory of any size in which every goal is proved: `python -m bench.generate FOLDER --files 1000 --dense`.

A plain file has 45 lines, about 1.2 kB and 4 disclosures; a dense one about 12 kB and 100 disclosures. The same
arguments write the same bytes.
"""

import argparse
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

GROUPS, DATA = 8, 40
AIMS, PURPOSES = 5, 20
KINDS, RECIPIENTS = 10, 50
PLAIN, DENSE = 4, 100


def generate(folder: Path, files: int, disclosures: int = PLAIN) -> None:
    """Write an inventory of `files` category files with `disclosures` each into `folder`, which must be new."""
    for name, text in shared_files():
        write(folder / name, text)
    page = plain_category if disclosures <= PLAIN else dense_category
    for number in range(files):
        write(folder / "categories" / f"category-{number:05}.yaml", page(number, disclosures))


def write(file: Path, text: str) -> None:
    """Write `text` to `file`, with the folders it needs."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8"))


def shared_files() -> Iterator[tuple[str, str]]:
    """Name and text of every file but the categories."""
    yield "inventory.yaml", MANIFEST
    yield "agreements/processing.md", "# Agreement\n\nThe processor acts on documented instructions only.\n"
    yield "vocabulary.yaml", "".join(vocabulary())
    yield "recipients.yaml", "".join(chain(["recipients:\n"], map(recipient, range(RECIPIENTS))))
    yield "policy/privacy-policy.md", "\n\n".join(chain(["# Privacy Policy"], policy())) + "\n"
    yield "policy/statements.yaml", "".join(chain([STATEMENTS_HEAD], statements()))


MANIFEST = """\
organisation:
  name: Example Company
  country: US
  domains: [company.example]
policies:
  privacy:
    document: policy/privacy-policy.md
    statements: policy/statements.yaml
    version: "1"
    effective: 2020-01-01
categories: categories/*.yaml
recipients: recipients.yaml
vocabulary: vocabulary.yaml
settings:
  as_of: 2024-01-01
"""


def vocabulary() -> Iterator[str]:
    """The data types in their groups, the purposes in their aims, and the kinds of recipient."""
    yield "data:\n"
    for group in range(GROUPS):
        yield f"  group-{group:02}: {{label: Group {group}, broader: [personal-information]}}\n"
    for datum in range(DATA):
        yield f"  datum-{datum:02}: {{label: Datum {datum}, broader: [group-{datum % GROUPS:02}]}}\n"
    yield "purposes:\n"
    for aim in range(AIMS):
        yield f"  aim-{aim:02}: {{label: Aim {aim}}}\n"
    for purpose in range(PURPOSES):
        yield f"  purpose-{purpose:02}: {{label: Purpose {purpose}, broader: [aim-{purpose % AIMS:02}]}}\n"
    yield "recipients:\n"
    for kind in range(KINDS):
        yield f"  kind-{kind:02}: {{label: Kind {kind}}}\n"
    yield "subjects:\n  reader: {label: Reader}\nsources:\n  reader-form: {label: A form that the reader fills in}\n"


def recipient(number: int) -> str:
    """The entry of one recipient, a processor with an agreement."""
    return (
        f"  recipient-{number:02}:\n"
        f"    name: Processor {_letters(number)}\n"
        f"    kinds: [kind-{number % KINDS:02}]\n"
        "    role: processor\n"
        "    country: US\n"
        "    agreement: {type: dpa, signed: 2020-01-01, expires: 2099-01-01, document: agreements/processing.md}\n"
    )


STATEMENTS_HEAD = "policy: privacy\nread: {retention: [retention]}\nstatements:\n"


def policy() -> Iterator[str]:
    """The blocks of the policy: a sentence for each group collected and used, and for each kind and group shared."""
    yield "## Collection"
    yield from map(collection_sentence, range(GROUPS))
    yield "## Use"
    yield from map(use_sentence, range(GROUPS))
    yield "## Sharing"
    for kind in range(KINDS):
        yield from (sharing_sentence(kind, group) for group in range(GROUPS))
    yield "## Retention"
    yield "We keep information until the account is closed."


def collection_sentence(group: int) -> str:
    """What the policy says of collecting a group."""
    return f"We collect information of group {group:02} from a form that the reader fills in."


def use_sentence(group: int) -> str:
    """What the policy says of using a group."""
    return f"We use information of group {group:02} for {aims_named()}."


def sharing_sentence(kind: int, group: int) -> str:
    """What the policy says of giving a group to a kind of recipient."""
    return f"We give information of group {group:02} to recipients of kind {kind:02} for {aims_named()}."


def aims_named() -> str:
    """Every aim by its name, in a row."""
    return ", ".join(f"aim {aim:02}" for aim in range(AIMS))


def statements() -> Iterator[str]:
    """The meaning of each sentence of `policy`."""
    aims = ", ".join(f"aim-{aim:02}" for aim in range(AIMS))
    for group in range(GROUPS):
        data = f"    data: [group-{group:02}]\n    subjects: [reader]\n"
        yield f"  collect-{group:02}:\n    quote: {collection_sentence(group)}\n    permits: collect\n{data}"
        yield "    sources: [reader-form]\n"
        yield f"  use-{group:02}:\n    quote: {use_sentence(group)}\n    permits: use\n{data}"
        yield f"    purposes: [{aims}]\n"
        for kind in range(KINDS):
            yield f"  share-{kind:02}-{group:02}:\n    quote: {sharing_sentence(kind, group)}\n    permits: disclose\n"
            yield f"{data}    recipients: [kind-{kind:02}]\n    purposes: [{aims}]\n"


def plain_category(number: int, disclosures: int) -> str:
    """A category file as people write it, one key a line."""
    lines = [*head(number), "disclosures:"]
    for index in range(disclosures):
        data, purposes, recipient, cites = disclosure(number, index)
        lines += [
            f"  - id: flow-{index:02}",
            f"    recipient: {recipient}",
            f"    data: [{', '.join(data)}]",
            f"    purposes: [{', '.join(purposes)}]",
            f"    cites: [{cites}]",
            "    note: Sent over the recipient's interface.",
        ]
    return "\n".join(lines) + "\n"


def dense_category(number: int, disclosures: int) -> str:
    """A category file as programs write it, one disclosure a line."""
    lines = [*head(number), "disclosures:"]
    for index in range(disclosures):
        data, purposes, recipient, cites = disclosure(number, index)
        whom, why = f"recipient: {recipient}, data: [{', '.join(data)}]", f"purposes: [{', '.join(purposes)}]"
        lines.append(f"  - {{{whom}, {why}, cites: [{cites}]}}")
    return "\n".join(lines) + "\n"


def head(number: int) -> list[str]:
    """A category's lines before its disclosures: 21 of them."""
    return [
        f"category: category-{number:05}",
        f"title: The category number {number}",
        "listed_in: collection",
        "subjects: [reader]",
        "sources: [reader-form]",
        "data:",
        *(f"  - {datum}" for datum in sorted({*held(number, 0), *held(number, 1)})),
        "purposes:",
        *(f"  - purpose-{purpose:02}" for purpose in aims_of(number)),
        "retention: {period: until the account is closed, listed_in: retention}",
    ]


def disclosure(number: int, index: int) -> tuple[list[str], list[str], str, str]:
    """Data, purposes, recipient and cited statement of one disclosure: data of one group, as its sentence says."""
    half = index % 2
    receiver = (number * 4 + number // GROUPS + index) % RECIPIENTS
    data = held(number, half)
    first = index // 2 % (len(data) - 1)
    purposes = [f"purpose-{purpose:02}" for purpose in aims_of(number)[index % 3 : index % 3 + 2]]
    share = f"share-{receiver % KINDS:02}-{group_of(number, half):02}"
    return data[first : first + 2], purposes, f"recipient-{receiver:02}", share


def held(number: int, half: int) -> list[str]:
    """Four data types of one of the two groups that a category holds."""
    group = group_of(number, half)
    return [f"datum-{group + GROUPS * step:02}" for step in range(4)]


def group_of(number: int, half: int) -> int:
    """The first (0) or second (1) group that a category holds."""
    return (number + half) % GROUPS


def aims_of(number: int) -> list[int]:
    """The four purposes of a category."""
    return [(number + step * 3) % PURPOSES for step in range(4)]


def _letters(number: int) -> str:
    # Names that differ by a letter or two only would be taken for one another.
    return " ".join(
        ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo")[int(digit)] for digit in _base(number)
    )


def _base(number: int) -> str:
    return f"{number // 49}{number // 7 % 7}{number % 7}"


def main() -> None:
    """Read the arguments and write the inventory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--dense", action="store_true", help="100 disclosures a file instead of 4")
    given = parser.parse_args()
    generate(given.folder, given.files, DENSE if given.dense else PLAIN)


if __name__ == "__main__":
    main()
