"""The answer to “why”, as text that can be pasted into an audit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from catalog.explain.wording import listing
from reports.prose import Prose
from reports.why_blocks import group_block, recipient_in_words, transfer_block, verdict_in_words


def why_text(record: dict[str, Any], width: int | None) -> str:
    """The text of an answer made by `reports.why_record`, wrapped to `width` where there is one."""
    prose = Prose(width)
    prose.say(record["question"])
    for policy in record["policies"]:
        prose.say(_policy(policy))
    prose.say(f"Judged for {record['organisation']} as of {record['as_of']}.")
    for flow in record["flows"]:
        prose.gap()
        _flow(prose, flow)
    if not record["flows"]:
        prose.gap()
        _nothing(prose, record["possible"])
    return prose.text()


def _nothing(prose: Prose, possible: Sequence[dict[str, Any]]) -> None:
    prose.say("No disclosure of it is declared, so it is NOT JUSTIFIED: what nobody wrote down nothing can prove.")
    if not possible:
        prose.say("No category holds it either, or the recipient is not declared.")
    for one in possible:
        data, purposes = listing(one["data"], 12), listing(one["purposes"], 12)
        if purposes:
            prose.say(f"Declared in the category {one['category']}, {data} would be justified for {purposes}.")
        else:
            prose.say(f"Declared in the category {one['category']}, {data} would not be justified for any purpose.")
    if possible:
        prose.say("The same command with `--purpose PURPOSE` shows the proof, or what is missing.")


def _policy(policy: dict[str, Any]) -> str:
    parts = [f"Policy {policy['id']}: {policy['document']}"]
    if policy["version"]:
        parts.append(f"version {policy['version']}")
    if policy["effective"]:
        parts.append(f"in force from {policy['effective']}")
    if policy["until"]:
        parts.append(f"until {policy['until']}")
    return ", ".join(parts) + "."


def _flow(prose: Prose, flow: dict[str, Any]) -> None:
    place = flow["location"]
    prose.say(f"{flow['id']}  ({place['file']}:{place['line']})")
    prose.say(
        f"{recipient_in_words(flow['recipient'])} gets {listing(flow['data'], 12) or 'nothing'} of the category "
        f"{flow['category']['title']}, about {listing(flow['subjects'], 12)}, for {listing(flow['purposes'], 12)}."
    )
    for key, words in (
        ("cites", "It cites {}."),
        ("excluding", "Carved out: {}."),
        ("derived_from", "Derived from {}."),
    ):
        if flow[key]:
            prose.say(words.format(listing(flow[key])))
    if flow["note"]:
        prose.say(f"Note: {flow['note']}")
    prose.say(f"Verdict: {verdict_in_words(flow['verdict'])}.")
    for group in flow["groups"]:
        prose.gap()
        group_block(prose, group)
    for transfer in flow["transfers"]:
        prose.gap()
        transfer_block(prose, transfer)
