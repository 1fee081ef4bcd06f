"""Records appended to a file: every form of file is extended as it is, or refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from inventory.yaml_edit import UneditableYamlError, with_records


def written(indent: int) -> Iterator[str]:
    yield ""
    yield f"{' ' * indent}b:"
    yield f"{' ' * indent}  name: B"


NEW = "  b:\n    name: B\n"
GROWN = {
    "": f"recipients:\n{NEW}",
    "# Only a comment\n": f"# Only a comment\nrecipients:\n{NEW}",
    "recipients: {}  # none yet\n": f"recipients:  # none yet\n{NEW}",
    "recipients: null\n": f"recipients:\n{NEW}",
    "\ufeffrecipients: ~\n# more to come\n": f"\ufeffrecipients:\n# more to come\n{NEW}",
    "recipients:   # soon": f"recipients:   # soon\n{NEW}",
    "recipients:\n    a:\n      name: A  # no line feed": (
        "recipients:\n    a:\n      name: A  # no line feed\n\n    b:\n      name: B\n"
    ),
    "recipients:\r\n  a: {name: A}\r\n": "recipients:\r\n  a: {name: A}\r\n\r\n  b:\r\n    name: B\r\n",
    "recipients:\n  a: {}  # at fault otherwise\n": f"recipients:\n  a: {{}}  # at fault otherwise\n\n{NEW}",
}
REFUSED = {
    "recipients: {a: {name: A}}": "is written in a form in which",
    "recipients:\n  b: {}\n": "has a record of that name already",
    "recipients: [\n": "is at fault: ",
    "other: 1\n": "has no “recipients:”",
    "recipients: text\n": "is written in a form in which",
    "recipients:\n  a:\n    name: |\n      A": "ends within a text of several lines",
}


@pytest.mark.parametrize("text", GROWN)
def test_what_stands_there_is_kept(text: str) -> None:
    assert with_records(text, "recipients", written) == GROWN[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_would_not_read_as_before_is_refused(text: str) -> None:
    with pytest.raises(UneditableYamlError, match=REFUSED[text]):
        with_records(text, "recipients", written)
