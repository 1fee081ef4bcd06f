"""Whatever a policy says, the starter drafted from it has no fault of form, kept or not."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from catalog.drafting.starter import starter
from inventory.load import load_inventory, read_category
from inventory.policy import read_policy
from tests.amounts import share_of_examples
from tests.catalog.drafting.kept import all_kept

PIECES = (
    "\n\n# Information We Collect\n\n", "\n\n## How we use it\n\n", "\n\n## Sharing\n\n", "\n- item:", "\n1. ",
    "**Logs: x**", "\n\n| Email | Use |\n|---|---|\n",
    "We collect your name, email address and IP address", "when you register, such as", "to improve our services",
    "We share your information with service providers", "with your consent", "We do not knowingly collect it",
    "We will notify you of changes", "including: \"quotes\" {curly} [square] #hash", "…\u200b\u202e", "Zürich.",
    "yes",
    ". ", "\n\n", "\n", ": ", "; ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25), st.sampled_from(["md", "txt"]))
@share_of_examples(0.4)
def test_drafts_have_no_fault_of_form(pieces: list[str], suffix: str) -> None:
    source = " ".join(pieces).replace("\n ", "\n")
    text, problems = read_policy(source, f"policy/p.{suffix}")
    if problems:
        return
    made = starter(text, source, organisation='A: "b" #c', domain="a.example")
    for keep in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, content in {**made.files, text.document: source}.items():
                (root / name).parent.mkdir(exist_ok=True)
                (root / name).write_text(
                    all_kept(content) if keep and name != text.document else content, encoding="utf-8"
                )
            inventory = load_inventory(root)
            assert inventory.problems == ()
            for file in inventory.category_files:
                entry, faults, _ = read_category(root, file)
                assert entry is not None
                assert faults == []
