"""The worked inventory as it was recorded over a year, in five entries."""

import shutil
from pathlib import Path

from cli.main import main
from tests.cli.shell import APTIBLE

CHAT = "account/chat-login"


def recorded_over_a_year(parent: Path, name: str = "privacy") -> Path:
    """A folder with the inventory and its catalogue, called `name` in it. Five states are recorded:

    without disclosures to the chat application; with them; with the content delivery network in another country; with
    a policy that says less; as it was before, and without those disclosures.
    """
    folder = Path(shutil.copytree(APTIBLE, parent / "privacy"))
    account, recipients = folder / "categories/account.yaml", folder / "recipients.yaml"
    policy = folder / "policy/privacy-policy.md"
    full, declared, text = (file.read_text(encoding="utf-8") for file in (account, recipients, policy))
    less = "\n  - id: ".join(one for one in full.split("\n  - id: ") if not one.startswith("chat-"))
    consent = "**With your express consent:**  We "
    assert "country: US" in declared
    assert consent in text
    steps = (
        ("2014-11-03", {account: less}),
        ("2015-02-01", {account: full}),
        ("2015-06-01", {recipients: declared.replace("country: US", "country: CA", 1)}),
        ("2015-08-01", {policy: text.replace(f"{consent}will", f"{consent}might")}),
        ("2015-09-01", {account: less, recipients: declared, policy: text}),
    )
    for day, written in steps:
        for file, content in written.items():
            file.write_text(content, encoding="utf-8")
        told = ["--as-of", day, "--who", "Ada Lovelace", "--name", name, "--json"]
        assert main(["catalog", "record", str(folder), "--catalog", str(folder / ".clausemap/catalog.db"), *told]) == 1
    return folder
