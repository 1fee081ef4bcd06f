"""How long data are kept, read from sentences in several languages."""

from __future__ import annotations

import pytest

from catalog.reading.periods import KeptFor, kept_as_written, kept_in

SENTENCES = [
    ("We keep your bookings for two years.", 730.5, ""),
    ("Logs are deleted after 90 days.", 90, ""),
    ("Backups are overwritten every 35 days.", 35, ""),
    ("We retain recordings for 24 (twenty-four) hours.", 1, ""),
    ("We keep it until you close your account.", None, "account-closed"),
    ("IP addresses are deleted together with your account.", None, "account-closed"),
    ("90 days after your account is closed we erase it.", 90, "account-closed"),
    ("Records are kept for six months after the end of the contract.", 182.625, "contract-ended"),
    ("We delete inactive profiles 12 months after your last login.", 365.25, "last-activity"),
    ("Wir speichern Protokolle für sechs Monate.", 182.625, ""),
    ("Wir löschen die Daten, wenn Sie Ihr Konto schließen.", None, "account-closed"),
    ("Nach Ende des Vertrags bewahren wir sie drei Jahre auf, danach löschen wir sie.", 1095.75, "contract-ended"),
    ("Nous conservons vos données pendant trois ans.", 1095.75, ""),
    ("Nous supprimons vos données lors de la clôture de votre compte.", None, "account-closed"),
    ("Conservamos sus datos durante dos años.", 730.5, ""),
    ("Conserviamo i dati per due anni dalla fine del contratto.", 730.5, "contract-ended"),
    ("Wij bewaren uw gegevens twaalf maanden.", 365.25, ""),
    ("Guardamos os dados por um ano.", 365.25, ""),
]
NO_PERIOD = [
    "We retain data for as long as necessary.",
    "We delete data within 30 days of your request.",
    "We keep records for at least six years.",
    "We do not knowingly keep data of children under 13 years of age.",
    "We will respond within one month.",
    "Our company was founded 20 years ago.",
]


@pytest.mark.parametrize(("sentence", "days", "event"), SENTENCES)
def test_a_sentence_gives_its_period_and_event(sentence: str, days: float | None, event: str) -> None:
    (kept,) = kept_in(sentence)
    assert (kept.days if kept.days is None else round(kept.days, 2), kept.event) == (
        days if days is None else round(days, 2), event,
    )  # fmt: skip


@pytest.mark.parametrize("sentence", NO_PERIOD)
def test_what_states_no_period_is_not_taken_for_one(sentence: str) -> None:
    assert kept_in(sentence) == ()


def test_of_several_lengths_each_is_told() -> None:
    assert kept_in("Logs are kept for 30 days and backups for 90 days.") == (KeptFor(30.0), KeptFor(90.0))


@pytest.mark.parametrize(
    ("period", "kept"),
    [("P2Y", KeptFor(730.5)), ("PT12H", KeptFor(0.5)), ("P1Y6M", KeptFor(365.25 * 1.5)),
     ("indefinitely", KeptFor(forever=True)),
     ("session", KeptFor(event="session-ended")), ("until the account is closed", KeptFor(event="account-closed")),
     ("two years", KeptFor(730.5)), ("as long as we need it", KeptFor())],
)  # fmt: skip
def test_a_field_is_read_as_written(period: str, kept: KeptFor) -> None:
    assert kept_as_written(period) == kept
