"""What a catalogue's entries tell, in sentences."""

from pathlib import Path

from catalog.store.moments import Moment, differences
from catalog.store.recording import record
from catalog.store.store import Store
from catalog.store.story import story
from reports.history.sentences import sentence
from tests.catalog.store.histories import disclosed, six_entries, state, transfer
from tests.catalog.store.making import push

SIX = """
1 Stripe is a recipient as the record begins: a processor in no stated country, without an agreement (stripe).
1 Stripe gets name of customer for billing, resting on share-it (account/stripe).
2 Mailer became a recipient: a processor in US, agreement: dpa, signed 2019-01-15 (mailer).
2 The transfer of the category account from EU to US with Mailer began; it rests on a ground (mailer).
2 Mailer began to get email-address of customer for billing, resting on share-it (account/mailer).
3 The country of Mailer is IN; it was US (mailer).
3 There is no agreement with Mailer any more; there was: dpa, signed 2019-01-15 (mailer).
3 Mailer also gets name (account/mailer).
3 Mailer gets data for newsletter as well (account/mailer).
4 The text of the policy “privacy” changed.
4 The transfer of the category account from EU to US with Mailer lost its ground (unjustified) (mailer).
4 What Mailer gets (email-address and name) lost its ground: a sentence of the policy forbids it; \
it rested on share-it (account/mailer).
5 The transfer of the category account from EU to US with Mailer has a ground again (mailer).
5 What Mailer gets (email-address and name) has a ground again, other: \
a sentence of the policy names this very thing (account/mailer).
6 Mailer is a recipient no longer (mailer).
6 The transfer of the category account from EU to US with Mailer ended (mailer).
6 Mailer no longer gets email-address and name of customer for billing and newsletter (account/mailer).
6 What Stripe gets now rests on other and no longer rests on share-it (account/stripe).
"""

RARER = """
2 Mailer is called Post Ltd (mailer).
2 The role of Post Ltd is controller; it was processor (mailer).
2 Post Ltd also counts as advertiser and no longer counts as service-provider (mailer).
2 The country of Post Ltd is IN; it was not stated (mailer).
2 There is an agreement with Post Ltd: dpa, until 2020-01-01 (mailer).
2 Post Ltd gets transfers on the ground of adequacy (mailer).
2 Post Ltd passes data on to stripe (mailer).
2 The transfer of the category account from EU to US with Post Ltd stands otherwise (not-in-force) (mailer).
2 Post Ltd gets what stripe got before (account/it).
2 Post Ltd no longer gets name (account/it).
2 What Post Ltd gets depends on consent (account/it).
2 The disclosure to Post Ltd cites share-it (account/it).
2 The verdict on what Post Ltd gets is partial, no longer unjustified: the policy permits only part of it (account/it).
"""


def told(store: Store) -> list[str]:
    return [f"{one.seq} {sentence(one)}" for one in store.read(lambda c: story(c, "shop")).moments]


def test_each_thing_that_happens_has_its_sentence(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "catalog.db"))
    six_entries(store)
    assert told(store) == SIX.strip().split("\n")


def test_what_happens_more_rarely(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "catalog.db"))
    before = disclosed("account/it", "stripe", ["name", "email-address"], verdict="unjustified")
    after = disclosed(
        "account/it", "mailer", ["email-address"], verdict="partial", conditions={"consent": {}}, cites=["share-it"]
    )
    post = {
        "title": "Post Ltd", "role": "controller", "kinds": '["advertiser"]', "country": "IN", "agreement": "dpa",
        "agreement_expires": "2020-01-01", "content": '{"sub_recipients":["stripe"],"transfer":["adequacy"]}',
    }  # fmt: skip
    stripe = ({"stripe": {}}, transfer("account", "mailer", "unjustified"))
    record(store, push(day="2019-01-01"), state({**stripe[0], "mailer": {}}, stripe[1], *before))
    record(
        store, push(day="2019-02-01"),
        state({**stripe[0], "mailer": post}, transfer("account", "mailer", "not-in-force"), *after),
    )  # fmt: skip
    assert [one for one in told(store) if one.startswith("2")] == RARER.strip().split("\n")


def test_of_a_disclosure_that_fails_in_part_only_what_fails_is_named() -> None:
    before = {"recipient": ("mailer",), "data": ("email-address", "name"), "subjects": ("customer",),
              "purposes": ("billing",), "conditions": (), "cites": (), "verdict": ("exact",), "unproved": (),
              "grounds": ("share-it",)}  # fmt: skip
    lost = {**before, "verdict": ("unjustified",), "unproved": ("name",)}
    widened = {**lost, "data": ("email-address", "name", "phone-number"), "unproved": ("phone-number",)}
    told = [
        sentence(Moment(2, "disclosure", "account/mailer", "mailer", "Mailer", *difference, now, before))
        for now in (lost, widened)
        for difference in differences(before, now)
    ]
    assert [words for words in told if "ground" in words] == [
        "What Mailer gets (name) lost its ground: no sentence of the policy permits it; it rested on share-it "
        "(account/mailer).",
        "Mailer gets phone-number without a ground: no sentence of the policy permits it (account/mailer).",
    ]
