"""Text that readers cannot see justifies nothing, names that look alike are told apart."""

from __future__ import annotations

import pytest

from tests.safety.room import SHARED, Room, adding, reading

UNSEEN = {
    "hidden": f"<p hidden>{SHARED}</p>",
    "not displayed": f'<div style="display:none">{SHARED}</div>',
    "size zero": f'<span style="font-size:0">{SHARED}</span>',
    "script": f"<script>{SHARED}</script>",
    "template": f"<template>{SHARED}</template>",
    "off the page": f'<p style="position:absolute; left:-9999px">{SHARED}</p>',
    "clipped away": f'<p style="position:absolute; clip-path:inset(50%)">{SHARED}</p>',
    "transparent": f'<p style="color:transparent">{SHARED}</p>',
    "white on white": f'<p style="color:#fefefe">{SHARED}</p>',
    "box without height": f'<div style="height:0; overflow:hidden">{SHARED}</div>',
    "style sheet": f'<style>#x > p:not(.y) {{ d\\69splay: none }}</style><div id="x"><p>{SHARED}</p></div>',
    "not understood": f'<p style="mask: url(mask.svg)">{SHARED}</p>',
    "folded away": f"<details><summary>More</summary>{SHARED}</details>",
    "struck out": f"~~{SHARED}~~",
    "deleted": f"<p><del>{SHARED}</del></p>",
}
NO_TEXT = {
    "comment": f"<!-- {SHARED} -->",
    "code fence": f"```\n{SHARED}\n```",
    "image": f"![{SHARED}](picture.png)",
    "link title": f'[a]: https://example.com "{SHARED}"',
    "title attribute": f'<p title="{SHARED}">We share.</p>',
    "MDX comment": f"{{/* {SHARED} */}}",
    "Liquid comment": f"{{% comment %}}{SHARED}{{% endcomment %}}",
}
DISCLOSURE = ("categories/account.yaml", 10, "DIS001")
QUOTE = ("statements.yaml", 16, "POL001")


@pytest.mark.parametrize("name", [*UNSEEN, *NO_TEXT])
def test_what_readers_cannot_see_justifies_nothing(room: Room, name: str) -> None:
    reading("policy.md", SHARED, "Nobody does.")(room.inv)
    adding("policy.md", f"\n{(UNSEEN | NO_TEXT)[name]}\n")(room.inv)
    outcome = room.check()
    assert outcome.code == 1
    assert {DISCLOSURE, QUOTE} <= outcome.places
    assert (("policy.md", 19, "POL009") in outcome.places) == (name in UNSEEN)


def test_front_matter_justifies_nothing(room: Room) -> None:
    reading("policy.md", SHARED, "Nobody does.")(room.inv)
    reading("policy.md", "# Privacy Policy", f'---\ntitle: "{SHARED}"\n---\n# Privacy Policy')(room.inv)
    outcome = room.check()
    assert outcome.code == 1
    assert {DISCLOSURE, QUOTE} <= outcome.places


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("Exаmple Mail", "INV008", "mixes Latin and Cyrillic letters in “Exаmple”"),
        ("Examp1e Mail", "INV008", "looks like “Example Mail”, the name of “mail-host”, but is not the same"),
        ('"Example\u200b Mail"', "INV005", "U+200B (zero width space)"),
        ("Ехаmрlе Mаіl", "INV008", "Cyrillic"),
        ("Роѕтмагк", "INV008", "looks like “Postmark”, the name of a known service"),
        ("Mai1chimp", "INV008", "looks like “Mailchimp”, the name of a known service"),
        ("Ex⍺mple Mail", "INV008", "which is not the “a”"),
        ('"Example\u202e Mail"', "INV005", "U+202E"),
    ],
)
def test_names_that_pass_for_another(room: Room, name: str, code: str, says: str) -> None:
    adding("recipients.yaml", f"  other:\n    name: {name}\n    kinds: partner\n    role: internal\n")(room.inv)
    outcome = room.check()
    assert outcome.code == 1
    assert ("recipients.yaml", 9, code) in outcome.places
    assert says in outcome.out
