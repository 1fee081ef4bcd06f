"""The parts of the answer to “why”: a group of goals with its proof, a transfer with its ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.explain.wording import listing
from catalog.justify.verdicts import PASSING, UNJUDGED
from reports.phrases import ACTIONS, IN_WORDS, LEGS, MEANING, MOST_MISSES, breadth_in_words
from reports.prose import Prose

_HEADINGS = {**ACTIONS, "use": "Use in the category"}
_CARRIED = {**IN_WORDS, "effect": "permits", "when": "condition"}


def verdict_in_words(verdict: Any) -> str:
    """Whether a verdict is a proof, its name, and what that means."""
    word = "justified" if verdict in PASSING else "NOT JUDGED" if verdict == UNJUDGED else "NOT JUSTIFIED"
    return f"{word}, {verdict}: {MEANING[verdict]}"


def _verdict_of(group: Mapping[str, Any]) -> str:
    words = verdict_in_words(group["verdict"])
    return words.replace(MEANING[group["verdict"]], group["meaning"])


def group_block(prose: Prose, group: dict[str, Any]) -> None:
    """Goals that came out alike: the proof, or the nearest misses and what would have to change."""
    breadth = breadth_in_words(group["vagueness"])
    prose.say(f"{_HEADINGS[group['action']]} of {_what(group)}")
    prose.say(f"{_verdict_of(group)}.{breadth}", 2)
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
    if group["action"] == "ground":
        last += f", on {of('basis')}" if group["goals"][0]["basis"] else ", on no basis that is declared"
    return f"{of('data')}, about {of('subject')}, {last}{passed_on(group)}"


def passed_on(group: Mapping[str, Any]) -> str:
    """Return who gets the data onward and by way of whom, as the end of a heading; nothing for other goals."""
    if "path" not in group:
        return ""
    whom, givers = group["recipient"], listing(group["path"][:-1])
    return f", which {givers} {'pass' if len(group['path']) > 2 else 'passes'} on to {recipient_in_words(whom)}"


def recipient_in_words(recipient: Mapping[str, Any]) -> str:
    """Return a recipient's name with its id, kinds, role and country."""
    if recipient["name"] is None:
        return f"{recipient['id']} (not declared)"
    about = [recipient["id"], *recipient["kinds"], recipient["role"], recipient["country"] or "country not stated"]
    return f"{recipient['name']} ({', '.join(dict.fromkeys(about))})"


def _leg(prose: Prose, leg: dict[str, Any], how: str) -> None:
    cited = ", which the disclosure cites" if leg["cited"] else ""
    prose.say(f"{LEGS[leg['leg']]}: {how} {leg['statement']}{cited}.", 2)
    _sentence(prose, leg, 4)
    for match in leg["matches"]:
        prose.say(f"{match['dimension'] + ':':11}{match['how']}", 6, 11)
    for line in said_in_words(leg):
        prose.say(line, 6, 2)
    for condition in leg["conditions"]:
        prose.say(_condition(condition), 6, 2)
    if leg["hedge"]:
        prose.say(f"The sentence hedges: “{leg['hedge']}”.", 6)


def said_in_words(leg: Mapping[str, Any]) -> Iterator[str]:
    """Say by which words a sentence says so, and who overruled the reading of it: a line each, where there is any."""
    if leg["words"]:
        by: dict[str, list[str]] = {}
        for one in leg["words"]:
            above = f" ({one['where']})" if one["where"] not in ("sentence", "statement") else ""
            by.setdefault(_CARRIED.get(one["dimension"], one["dimension"]), []).append(f"“{one['text']}”{above}")
        yield f"in the words: {'; '.join(f'{dimension} {listing(texts, 8)}' for dimension, texts in by.items())}"
    if leg["overruled"]:
        reason = " ".join(leg["overruled"]["reason"].split())
        yield f"the reading of this sentence was overruled by {leg['overruled']['by']}: {reason}"


def _sentence(prose: Prose, sentence: dict[str, Any], indent: int) -> None:
    prose.say(f"“{' '.join(sentence['quote'].split())}”", indent, 1)
    if sentence["line"] is None:
        prose.say(f"({not_found(sentence)})", indent)
    else:
        prose.say(f"{sentence['document']}:{sentence['line']}, clause {sentence['clause']}", indent)


def not_found(sentence: Mapping[str, Any]) -> str:
    """Where the quote of a statement that is in no clause stands: nowhere, or in several places."""
    if len(sentence["found_on"]) < 2:
        return f"not found in {sentence['document']} as quoted"
    return f"found in {sentence['document']} on lines {listing(map(str, sentence['found_on']))}; which is not said"


def _condition(condition: dict[str, Any]) -> str:
    held = "" if condition["held_as"] == condition["id"] else f" as {condition['held_as']}"
    since = f", since {condition['since']}" if condition["since"] else ""
    return f"condition {condition['id']}: held{held}, evidence {condition['evidence']}{since}"


def _misses(prose: Prose, group: dict[str, Any]) -> None:
    """Where the policy forbids the goals, only what forbids them is told: another sentence is no way out."""
    forbidden = group["verdict"] in ("prohibited", "conflicting")
    shown = [miss for miss in group["misses"] if not forbidden or miss["obstacle"] in ("prohibition", "another-basis")]
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


def transfer_block(prose: Prose, transfer: dict[str, Any]) -> None:
    """A transfer to another country with its ground."""
    by = f" with {transfer['recipient']}" if transfer["recipient"] else " with the organisation itself"
    prose.say(f"Transfer from {transfer['region']} to {transfer['country']}{by}")
    proved = "justified: a ground covers the way and is in force on the day"
    prose.say(f"{proved if transfer['verdict'] in PASSING else verdict_in_words(transfer['verdict'])}.", 2)
    for leg in transfer["proof"]:
        if leg["mechanism"]:
            prose.say(f"Ground: {leg['mechanism']} ({leg['mechanism_label']}){_window(leg)}", 2)
        if leg["quote"] is not None:
            _sentence(prose, leg, 4)
        for condition in leg["conditions"]:
            prose.say(_condition(condition), 6, 2)
        for line in said_in_words(leg):
            prose.say(line, 6, 2)
    for miss in transfer["misses"]:
        name = miss["mechanism"] or miss["statement"]
        unmet = f" {listing(miss['about'])} is not on record" if miss["about"] else ""
        if miss["obstacle"] == "prohibition":
            prose.say(f"- {name} denies the transfer.", 4)
            continue
        prose.say(f"- {name} would do, but for this: {unmet.strip() or miss['obstacle'].replace('-', ' ')}.", 4)
    if transfer["verdict"] not in PASSING:
        prose.say("What would have to change:", 2)
        prose.say(f"- {_transfer_advice(transfer)}", 4, 2)


def _transfer_advice(transfer: dict[str, Any]) -> str:
    if transfer["verdict"] == "prohibited":
        return "Stop the transfer, or ask counsel whether the policy is to say otherwise; no mechanism outweighs it."
    where = f"under “transfer” of {transfer['recipient']}" if transfer["recipient"] else "in a statement"
    return f"Name {where} a mechanism that covers the way and is in force, or stop the transfer."


def _window(leg: dict[str, Any]) -> str:
    parts = [f"{word} {leg[key]}" for key, word in (("from", "from"), ("until", "until")) if leg[key]]
    return f", {' '.join(parts)}" if parts else ""
