"""What the overview says: who gets what, by which sentence, on what condition, and how it came out."""

from __future__ import annotations

from pathlib import Path

from reports.diagram.matrix.gather import Gatherer
from reports.diagram.matrix.model import Cell, Matrix, OverviewRow
from tests.reports.diagram.matrix.generated import write_inventory
from tests.reports.diagram.matrix.sheets import EXAMPLE, failing_case, gatherer_of


def finest(gatherer: Gatherer) -> Matrix:
    return gatherer.matrix(next(gatherer.foldings(10)))


def row_of(matrix: Matrix, name: str) -> OverviewRow:
    (found,) = [row for row in matrix.rows if row.name == name]
    return found


def cell_of(matrix: Matrix, name: str, category: str) -> Cell:
    return row_of(matrix, name).cells[category]


def test_says_who_gets_payment_cards_and_under_which_sentence() -> None:
    matrix = finest(gatherer_of(EXAMPLE))
    (card,) = [one for one in matrix.sensitive if one.label == "Payment card"]
    assert card.rows == (
        ("Payment processor", "line 70b"), ("Acquirer or investor", "line 81a"),
        ("Third party for legal reasons", "lines 75, 79"), ("Law enforcement and other authorities", "lines 74, 77"),
    )  # fmt: skip
    row = row_of(matrix, "Payment processor")
    (sentence,) = [matrix.sentences[name] for name in row.permitted_by]
    assert sentence.place == "line 70b"
    assert sentence.quote.startswith("We provide your payment information to our service providers")
    assert cell_of(matrix, "Payment processor", "account").sensitive
    assert "line 70b: “We provide your payment" in cell_of(matrix, "Payment processor", "account").tip


def test_says_what_rests_on_an_open_list_and_what_goes_out_under_a_condition_only() -> None:
    matrix = finest(gatherer_of(EXAMPLE))
    loose = {(row.name, key) for row in matrix.rows for key, cell in row.cells.items() if cell.mark == "loose"}
    assert loose == {("Customer-support provider", "account"), ("Customer-support provider", "submissions")}
    limited = {row.name for row in matrix.rows for cell in row.cells.values() if cell.under_condition == "always"}
    assert limited == {
        "Acquirer or investor", "Law enforcement and other authorities", "Other users of the services", "The public",
        "Third party for legal reasons", "Third party to whom the user consented",
    }  # fmt: skip
    tip = cell_of(matrix, "Third party to whom the user consented", "account").tip
    assert "only under a condition: Express consent" in tip
    assert row_of(matrix, "Third party to whom the user consented").conditions == ("Express consent",)
    assert (matrix.counts["proved"], matrix.counts["loose"], matrix.counts["failing"]) == (36, 2, 0)


def test_what_fails_is_marked_with_the_sentence_that_forbids_it() -> None:
    matrix = finest(failing_case())
    assert matrix.groups[0].label == "Nobody declared these"
    assert [row.name for row in matrix.groups[0].rows] == ["replay-vendor"]
    webinars = row_of(matrix, "Example Webinars")
    assert webinars.fails
    (account,) = [one for one in matrix.sensitive if one.label == "Bank account"]
    assert account.rows == (("Example Bank", "line 70b, not proved in full"), ("Example Webinars", "not proved"))
    assert matrix.own_use.purposes[:2] == ("Analyze trends", "Analyze usage")
    assert [matrix.sentences[name].number for name in webinars.forbidden_by] == ["87b"]
    assert cell_of(matrix, "Example Webinars", "account").mark == "failing"
    assert "prohibited: a sentence of the policy forbids it" in cell_of(matrix, "Example Webinars", "account").tip
    assert matrix.counts["failing"] == 11
    assert not row_of(matrix, "Example Heatmap").fails


def test_what_is_accepted_is_told() -> None:
    matrix = finest(failing_case({"account/tips-unsubscribed": ("DIS001 waived until 2026-01-01",)}))
    cell = cell_of(matrix, "Example Webinars", "account")
    assert cell.accepted == ("DIS001 waived until 2026-01-01",)
    assert "accepted: DIS001 waived until 2026-01-01" in cell.tip


def test_columns_say_whom_data_come_from_and_how_long_they_are_kept() -> None:
    columns = {column.id: column for column in failing_case().columns}
    assert columns["account"].comes_from == "User of a customer account"
    assert columns["account"].kept == "until the account is closed"
    assert columns["cookies"].kept == "not said"
    assert columns["aggregate"].comes_from.startswith("derived from ")
    assert columns["account"].collected == "loose"
    assert columns["content"].sensitive
    use = columns["logs"].use
    assert use is not None
    assert use.mark == "failing"


def test_data_that_cross_a_border_without_a_ground_are_marked_at_the_recipient(tmp_path: Path) -> None:
    matrix = finest(gatherer_of(write_inventory(tmp_path / "small", 4, 2, 8)))
    assert {row.country for row in matrix.rows if row.transfer_fails} == {"US"}
    assert any("to US: NOT PROVED" in note for note in matrix.notes)
    proved = finest(gatherer_of(EXAMPLE))
    assert not any(row.transfer_fails for row in proved.rows)
    assert "from EU to US: proved by line 96" in " ".join(proved.notes)


def test_who_gets_it_onward_stands_below_the_one_it_comes_from(tmp_path: Path) -> None:
    folder = write_inventory(tmp_path / "onward", 3, 1, 3)
    file = folder / "recipients.yaml"
    text = file.read_text().replace("country: DE}", "country: DE, sub_recipients: [mill]}")
    file.write_text(text + "  mill: {name: Mill & Weir, kinds: [analytics-provider], role: processor, country: FR}\n")
    rows = finest(gatherer_of(folder)).rows
    names = [(row.name, row.depth) for row in rows]
    place = names.index(("Mill & Weir", 1))
    assert names[place - 1] == ("Firm of analytics provider number 1", 0)
    assert rows[place].cells["c000"].data == rows[place - 1].cells["c000"].data


def test_recipients_are_put_together_role_by_role_no_further_than_is_needed(tmp_path: Path) -> None:
    gatherer = gatherer_of(write_inventory(tmp_path / "many", 40, 3, 160))
    steps = list(gatherer.foldings(0))
    sizes = [sum(gatherer.rows_by_role(one).values()) for one in steps]
    assert sizes[0] == 40
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == len(gatherer.rows_by_role(steps[-1])) == 4
    by_kind = gatherer.matrix(next(one for one in steps if one.folds.get("01") == "kind"))
    names = [row.name for row in by_kind.groups[0].rows]
    assert "Payment processor (5)" in names
    assert "processors, on its behalf: by kind" in by_kind.notes[0]
    assert by_kind.notes[0].startswith("Folded: 40 recipients in ")
    every = {name for row in by_kind.rows for name in row.recipients}
    assert len(every) == 40
    whole = gatherer.matrix(steps[0])
    for column in whole.columns:
        gets = {d for row in whole.rows if column.id in row.cells for d in row.cells[column.id].disclosures}
        folded = {d for row in by_kind.rows if column.id in row.cells for d in row.cells[column.id].disclosures}
        assert gets == folded


def test_what_is_not_proved_keeps_a_row_of_its_own() -> None:
    gatherer = failing_case()
    folded = next(one for one in gatherer.foldings(10) if one.folds.get("01") == "role")
    names = [row.name for row in gatherer.matrix(folded).rows]
    assert {"Example Bank", "Example CDN", "Example Webinars"} <= set(names)
    assert "who gets what is not proved has a row alone" in gatherer.matrix(folded).notes[0]
