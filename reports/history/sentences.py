"""What an entry of the catalogue tells of a recipient or disclosure, as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalog.store.moments import Moment
from reports.history import of_disclosures, of_observations, of_policies, of_recipients, of_transfers

_WORDS: Mapping[str, Callable[[Moment], str]] = {
    "policy": of_policies.words,
    "recipient": of_recipients.words,
    "transfer": of_transfers.words,
    "disclosure": of_disclosures.words,
    "observation": of_observations.words,
}


def sentence(one: Moment) -> str:
    """The sentence, in plain English, with the id of the disclosure or recipient at its end."""
    return f"{words(one)}{f' ({record_of(one)})' if record_of(one) else ''}."


def words(one: Moment) -> str:
    """The sentence without its end."""
    return _WORDS[one.about](one)


def record_of(one: Moment) -> str:
    """The id of the record that it is about: a disclosure or, of a transfer too, a recipient; empty for a policy."""
    return one.id if one.about == "disclosure" else one.recipient
