"""The answer to “why”, as text that can be pasted into an audit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from catalog.justify.verdicts import PASSING
from catalog.wording import listing
from reports.phrases import MEANING
from reports.prose import Prose

HEADINGS = {"disclose": "Disclosure", "collect": "Collection", "use": "Use in the category"}
LEGS = {"collection": "Collection", "recipient": "Recipient", "purpose": "Purpose", "transfer": "Transfer"}
MOST_MISSES = 4


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
        f"{_recipient(flow['recipient'])} gets {listing(flow['data'], 12) or 'nothing'} of the category "
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
    prose.say(f"Verdict: {_verdict(flow['verdict'])}.")
    for group in flow["groups"]:
        prose.gap()
        _group(prose, group)
    for transfer in flow["transfers"]:
        prose.gap()
        _transfer(prose, transfer)


def _recipient(recipient: dict[str, Any]) -> str:
    if recipient["name"] is None:
        return f"{recipient['id']} (not declared)"
    about = [recipient["id"], *recipient["kinds"], recipient["role"], recipient["country"] or "country not stated"]
    return f"{recipient['name']} ({', '.join(dict.fromkeys(about))})"


def _verdict(verdict: Any) -> str:
    return f"{'justified' if verdict in PASSING else 'NOT JUSTIFIED'}, {verdict}: {MEANING[verdict]}"


def _group(prose: Prose, group: dict[str, Any]) -> None:
    vague = f" Vagueness {group['vagueness']:.2f} of 1." if group["vagueness"] else ""
    prose.say(f"{HEADINGS[group['action']]} of {_what(group)}")
    prose.say(f"{_verdict(group['verdict'])}.{vague}", 2)
    for leg in group["proof"]:
        _leg(prose, leg, "proved by")
    for leg in group["permit"]:
        _leg(prose, leg, "would be permitted by")
    _misses(prose, group)
    quoted = [miss["statement"] for miss in group["misses"] if miss["obstacle"] == "prohibition"]
    _prohibitions(prose, [one for one in group["prohibitions"] if one["statement"] not in quoted])
    if group["advice"]:
        prose.say("What would have to change:", 2)
        for step in group["advice"]:
            prose.say(f"- {step}", 4, 2)
    if group["wanted"]:
        _wanted(prose, group["wanted"])


def _what(group: dict[str, Any]) -> str:
    def of(field: str) -> str:
        return listing((goal[field] for goal in group["goals"]), 12)

    last = f"from {of('source')}" if group["action"] == "collect" else f"for {of('purpose')}"
    return f"{of('data')}, about {of('subject')}, {last}"


def _leg(prose: Prose, leg: dict[str, Any], how: str) -> None:
    cited = ", which the disclosure cites" if leg["cited"] else ""
    prose.say(f"{LEGS[leg['leg']]}: {how} {leg['statement']}{cited}.", 2)
    _sentence(prose, leg, 4)
    for match in leg["matches"]:
        prose.say(f"{match['dimension'] + ':':11}{match['how']}", 6, 11)
    for condition in leg["conditions"]:
        prose.say(_condition(condition), 6, 2)
    if leg["hedge"]:
        prose.say(f"The sentence hedges: “{leg['hedge']}”.", 6)


def _sentence(prose: Prose, sentence: dict[str, Any], indent: int) -> None:
    prose.say(f"“{' '.join(sentence['quote'].split())}”", indent, 1)
    if sentence["line"] is None:
        prose.say(f"(not found in {sentence['document']} as quoted)", indent)
    else:
        prose.say(f"{sentence['document']}:{sentence['line']}, clause {sentence['clause']}", indent)


def _condition(condition: dict[str, Any]) -> str:
    held = "" if condition["held_as"] == condition["id"] else f" as {condition['held_as']}"
    since = f", since {condition['since']}" if condition["since"] else ""
    return f"condition {condition['id']}: held{held}, evidence {condition['evidence']}{since}"


def _misses(prose: Prose, group: dict[str, Any]) -> None:
    """Where the policy forbids the goals, only what forbids them is told: another sentence is no way out."""
    forbidden = group["verdict"] in ("prohibited", "conflicting")
    shown = [miss for miss in group["misses"] if not forbidden or miss["obstacle"] == "prohibition"]
    if shown:
        prose.say("Stands against it:" if forbidden else "Nearest in the policy:", 2)
    for miss in shown[:MOST_MISSES]:
        _miss(prose, miss)


def _miss(prose: Prose, miss: dict[str, Any]) -> None:
    about = " for the purpose" if miss["leg"] == "purpose" else ""
    prose.say(f"- {miss['statement'] or 'a listed mechanism'}{about} {miss['remark']}.", 4, 2)
    if miss["quote"] is not None:
        _sentence(prose, miss, 6)


def _prohibitions(prose: Prose, told: Sequence[dict[str, Any]]) -> None:
    near = [one for one in told if one["effect"] != "elsewhere"]
    if near:
        prose.say("Prohibitions considered:", 2)
    for one in near:
        place = f" ({one['document']}:{one['line']})" if one["line"] else ""
        prose.say(f"- {one['statement']}{place} {one['remark']}.", 4, 2)
    rest = [one["statement"] for one in told if one["effect"] == "elsewhere"]
    if rest:
        which = "This prohibition speaks" if len(rest) == 1 else "These prohibitions speak"
        prose.say(f"{which} of something else: {listing(rest)}.", 2)


def _wanted(prose: Prose, wanted: dict[str, list[str]]) -> None:
    prose.say("A sentence of the policy would have to say so, and a statement pinned to it would read:", 2)
    for key, values in wanted.items():
        shown = values[0] if key == "permits" else f"[{', '.join(dict.fromkeys(values))}]"
        prose.say(f"{key}: {shown}", 6)


def _transfer(prose: Prose, transfer: dict[str, Any]) -> None:
    by = f" with {transfer['recipient']}" if transfer["recipient"] else " with the organisation itself"
    prose.say(f"Transfer from {transfer['region']} to {transfer['country']}{by}")
    proved = "justified: a ground covers the way and is in force on the day"
    prose.say(f"{proved if transfer['verdict'] in PASSING else _verdict(transfer['verdict'])}.", 2)
    for leg in transfer["proof"]:
        if leg["mechanism"]:
            prose.say(f"Ground: {leg['mechanism']} ({leg['mechanism_label']}){_window(leg)}", 2)
        if leg["quote"] is not None:
            _sentence(prose, leg, 4)
    for miss in transfer["misses"]:
        name = miss["mechanism"] or miss["statement"]
        prose.say(f"- {name} would do, but for this: {miss['obstacle'].replace('-', ' ')}.", 4)
    if transfer["verdict"] not in PASSING:
        where = f"under “transfer” of {transfer['recipient']}" if transfer["recipient"] else "in a statement"
        prose.say("What would have to change:", 2)
        prose.say(f"- Name {where} a mechanism that covers the way and is in force, or stop the transfer.", 4, 2)


def _window(leg: dict[str, Any]) -> str:
    parts = [f"{word} {leg[key]}" for key, word in (("from", "from"), ("until", "until")) if leg[key]]
    return f", {' '.join(parts)}" if parts else ""
