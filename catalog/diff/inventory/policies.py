"""Policies and their clauses: text that is new, gone or reworded, and the days on which a policy is in force."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from catalog.counting import counted
from catalog.diff.inventory.change import Change, Kind, RecordPlace
from catalog.diff.inventory.hierarchies import Hierarchies
from catalog.diff.inventory.names import Renames
from catalog.diff.inventory.pairing import Pairs, pair, pair_nearest
from catalog.diff.inventory.record import ComparedRecord, Members
from catalog.diff.inventory.statements import window_changes
from catalog.reading.denial_words import is_denial_word
from inventory.model import Policy
from inventory.policy import Clause

LIGHT_EDIT = 0.8
"""Clauses at least this alike (rapidfuzz ratio) are one clause with other words."""
MOST_COMPARISONS = 250_000
_SHOWN = 160


def policy_changes(
    old: tuple[Policy, ...], new: tuple[Policy, ...], names: Renames, terms: Hierarchies, manifest: str
) -> Iterator[Change]:
    """Everything that changed about the policies but their statements."""
    pairs = pair(old, new, [lambda p: p.id, lambda p: p.text.sha256])
    for policy in pairs.new:
        message = f"A new policy, “{policy.id}”, with {counted(len(policy.text.clauses), 'clause')}."
        yield Change("policy", policy.id, "new", "", "neutral", message, _place(policy, manifest))
    for policy in pairs.gone:
        message = f"The policy “{policy.id}” is gone."
        yield Change(
            "policy",
            policy.id,
            "gone",
            "",
            "neutral",
            message,
            RecordPlace(manifest, ("policies",)),
            _place(policy, manifest),
        )
    for was, now in pairs.both:
        yield from _entry(
            ComparedRecord("policy", now.id, _place(now, manifest), _place(was, manifest)), was, now, names, terms
        )
        yield from _clauses(was, now)


def _place(policy: Policy, manifest: str) -> RecordPlace:
    return RecordPlace(manifest, ("policies", policy.id), on_key=True)


def _entry(record: ComparedRecord, was: Policy, now: Policy, names: Renames, terms: Hierarchies) -> Iterator[Change]:
    what, old, new = f"The policy “{now.id}”", was.entry, now.entry
    message = f"{what} is version {new.version or 'unstated'} now; it was {old.version or 'unstated'}."
    yield from record.value("version", old.version, new.version, "neutral", message)
    yield from window_changes(
        record, what, (old.effective, old.until), (new.effective, new.until), "neutral", "effective"
    )
    addressed = names.all("subjects", old.speaks_to)
    if bool(addressed) != bool(new.speaks_to):
        message = f"{what} now says {'to whom it speaks' if new.speaks_to else 'no longer to whom it speaks'}."
        kind: Kind = "narrowing" if new.speaks_to else "widening"
        yield record.change("speaks_to", kind, message, new.speaks_to, addressed)
    else:
        yield from record.members(Members(
            "speaks_to", addressed, new.speaks_to, f"{what} now also speaks to {{}}.",
            f"{what} no longer speaks to {{}}.", above=lambda term: terms.above("subjects", term),
        ))  # fmt: skip
    before, after = ([entry.id for entry in policy.listed] for policy in (was, now))
    yield from record.members(Members(
        "incorporates", before, after, f"The list that {what[4:]} refers to now also names {{}}.",
        f"The list that {what[4:]} refers to no longer names {{}}.",
    ))  # fmt: skip
    before, after = [names.clauses.get(e.id, e.id) for e in was.read], [e.id for e in now.read]
    yield from record.members(Members(
        "statements", before, after, "Now marked as read, so without effect on data: {}.",
        "No longer marked as read: {}.", "neutral",
    ))  # fmt: skip


def _clauses(was: Policy, now: Policy) -> Iterator[Change]:
    pairs = _paired(was, now)
    for old, new in pairs.both:
        if old.digest != new.digest:
            message = f"The clause “{new.id}” reads differently: {word_diff(old.text, new.text)}"
            yield Change(
                "clause", new.id, "changed", "text", "neutral", message, _line(new), _line(old),
                (new.text,), (old.text,),
            )  # fmt: skip
    for new in pairs.new:
        yield Change(
            "clause", new.id, "new", "", "neutral", f"A new clause, “{new.id}”: “{_short(new.text)}”", _line(new)
        )
    for old in pairs.gone:
        message = f"The clause “{old.id}” is gone: “{_short(old.text)}”"
        yield Change("clause", old.id, "gone", "", "neutral", message, RecordPlace(now.text.document), _line(old))


def _paired(was: Policy, now: Policy) -> Pairs[Clause]:
    rest = pair(was.text.clauses, now.text.clauses, [lambda clause: clause.digest])
    if len(rest.gone) * len(rest.new) > MOST_COMPARISONS:
        return rest

    def nearness(old: Clause, new: Clause) -> float:
        return ratio(old.text, new.text, score_cutoff=100 * LIGHT_EDIT) / 100

    return pair_nearest(rest, nearness, lambda clause: clause.text)


def _line(clause: Clause) -> RecordPlace:
    return RecordPlace(clause.document, ("line", clause.line))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def word_diff(old: str, new: str) -> str:
    """What was taken out and put in, word by word; a negation that came or went is called out."""
    before, after = old.split(), new.split()
    parts: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            parts += [f"[-{' '.join(before[a:b])}-]"] * (b > a) + [f"{{+{' '.join(after[c:d])}+}}"] * (d > c)
    warning = " A negation came or went." if _negations(before) != _negations(after) else ""
    return _short(" ".join(parts)) + "." + warning


def _negations(words: list[str]) -> Counter[str]:
    plain = (word.strip(".,;:()“”\"'").lower().replace("’", "'") for word in words)
    return Counter(word for word in plain if is_denial_word(word))
