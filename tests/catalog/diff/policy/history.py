"""Twelve later versions of the example's policy, each made from the one before by edits of our own wording.

Each has the steps that are expected, but for the clauses that stayed the same: kind, the id of the clause after (or, if
it is gone, before), and what is called out.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FIRST = Path(__file__).resolve().parents[4] / "inventory" / "aptible" / "policy" / "privacy-policy.md"

Expected = tuple[str, str, tuple[str, ...]]


class Version(NamedTuple):
    """What a version changes: texts and what they are replaced by; and the steps to be found."""

    name: str
    edits: tuple[tuple[str, str], ...]
    expected: tuple[Expected, ...]


HISTORY = (
    Version("only the date", (("Version 2.1 - November 2014", "Version 2.2 - March 2015"),),
            (("version", "privacy-policy", ()),)),
    Version("headings renamed and levelled otherwise",
            (("### How We Use Information We Collect", "# What we do with it"),
             ("#### 1. Information", "## Information"), ("### Children’s Privacy", "##### Minors"),
             ("### Contact Information", "### Reach us")), ()),
    Version("bullets, bold and line width",
            (("- Enable you to access and use our Services;", "* Enable you to access\n  and use our Services;"),
             ("**Content:** We collect", "__Content:__ We collect"),
             ("We record certain information and store", "We record certain\ninformation and store")), ()),
    Version("one denial put in",
            (("We may obtain information, including personal information, from third parties",
              "We may not obtain information, including personal information, from third parties"),),
            (("light", "information-from-third-party-services", ("a word that denies or limits came: not",)),)),
    Version("an age raised", (("individuals under 13.", "individuals under 16."),),
            (("light", "minors", ("a number went: 13", "a number came: 16")),)),
    Version("a sentence about a new recipient",
            (("verification.  Service providers such as",
              "verification.  We tell insurers your email address.  Service providers such as"),),
            (("light", "service-providers-business-partners-and-others",
              ("a recipient came: insurer", "a data type came: email-address")),)),
    Version("a bullet goes and one comes",
            (("- Develop new products, services, features, and functionality;  \n", ""),
             ("- Monitor and analyze trends",
              "- Train models that predict what you will buy;\n- Monitor and analyze trends")),
            (("gone", "what-we-do-with-it-item-2", ()), ("new", "what-we-do-with-it-item-5", ()))),
    Version("a paragraph is split in two",
            (("under 13. If we become aware", "under 13.\n\nIf we become aware"),),
            (("split", "minors", ()),)),
    Version("two paragraphs become one",
            (("Safe Harbor Web site](http://export.gov/safeharbor/).\n\nIn compliance",
              "Safe Harbor Web site](http://export.gov/safeharbor/). In compliance"),),
            (("merged", "u-s-e-u-u-s-swiss-safe-harbor-compliance", ()),)),
    Version("the sharing section goes to the front", (("#MOVE", ""),), ()),
    Version("a section is dropped",
            (("### California Privacy Rights\n", ""),
             ("California Civil Code Section 1798.83 permits Aptible customers who are California residents to request "
              "certain information regarding our disclosure of personal information to third parties for their direct "
              "marketing purposes.  To make such a request, please contact us at "
              "[legal@aptible.com](mailto:legal@aptible.com). \n", "")),
            (("gone", "california-privacy-rights", ()),)),
    Version("an introduction turned round",
            (("We may disclose your information (including your personal information) to a third party if:",
              "We will not disclose your information (including your personal information) to a third party unless:"),),
            (("light", "compliance-with-laws-and-law-enforcement-requests-protection-of-our-rights",
              ("words that deny or limit came: not and unless",)),)),
)  # fmt: skip


def texts() -> list[str]:
    """The first version and the later ones."""
    found = [FIRST.read_text(encoding="utf-8")]
    for version in HISTORY:
        text = found[-1]
        for old, new in version.edits:
            text = _moved(text) if old == "#MOVE" else text.replace(old, new)
        found.append(text)
    return found


def _moved(text: str) -> str:
    start, end = text.index("### Information Sharing and Disclosures"), text.index("### The Choices You Have")
    front = text.index("### Information We Collect")
    return text[:front] + text[start:end] + text[front:start] + text[end:]
