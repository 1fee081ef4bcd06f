"""The real server over its standard streams."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types
from pytest_lsp import client_capabilities

from tests.cli.editor.client import ROOT, aptible, editing
from tests.inventory.small import written

ACCOUNT, STATEMENTS, POLICY = "categories/account.yaml", "policy/statements.yaml", "policy/privacy-policy.md"
pytestmark = pytest.mark.asyncio


async def test_findings_of_all_files_appear_as_one_types_and_go_when_they_are_mended(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        await editor.until(lambda: "DIS010" in editor.codes(ACCOUNT) and "POL004" in editor.codes(STATEMENTS))
        before = editor.findings(ACCOUNT)
        assert not any(code.startswith("REF") for code, *_ in before)
        editor.type(ACCOUNT, "[share-payment]", "[share-paymnt]")
        await editor.until(lambda: ("REF004", 26, 12, 24) in editor.findings(ACCOUNT))
        (wrong,) = (one for one in editor.client.diagnostics[editor.uri(ACCOUNT)] if one.code == "REF004")
        assert (wrong.severity, wrong.source) == (types.DiagnosticSeverity.Error, "clausemap")
        assert wrong.message.split("\n")[0] == "There is no statement “share-paymnt”."
        assert wrong.message.split("\n")[1].startswith("Did you mean “share-payment”?")
        editor.type(ACCOUNT, "[share-paymnt]", "[share-payment]")
        await editor.until(lambda: editor.findings(ACCOUNT) == before)


@pytest.mark.slow
async def test_a_changed_policy_takes_the_ground_from_statements_that_are_not_even_open(tmp_path: Path) -> None:
    folder = aptible(tmp_path)
    async with editing(folder, tmp_path / "log") as editor:
        editor.open(POLICY)
        await editor.until(lambda: "POL004" in editor.codes(STATEMENTS))
        editor.type(POLICY, "We provide your payment information to our service providers", "We guard it from anybody")
        await editor.until(lambda: "POL001" in editor.codes(STATEMENTS))
        (lost,) = (one for one in editor.client.diagnostics[editor.uri(STATEMENTS)] if one.code == "POL001")
        assert lost.related_information is not None
        assert lost.related_information[0].location.uri == editor.uri(POLICY)
        assert "payment-processor-co" in " ".join(one.message for one in editor.client.diagnostics[editor.uri(ACCOUNT)])
        editor.close(POLICY)
        await editor.until(lambda: not editor.client.diagnostics[editor.uri(STATEMENTS)])
        assert all(not found for found in editor.client.diagnostics.values())
        assert "We guard it from anybody" not in (folder / POLICY).read_text(encoding="utf-8")


@pytest.mark.slow
async def test_a_finding_names_the_sentence_it_rests_on_at_its_line(tmp_path: Path) -> None:
    root = written(tmp_path / "small", "# +++ policy.md\n\nWir geben 🦊 nichts weiter: we never give your name away.\n")
    async with editing(root, tmp_path / "log") as editor:
        editor.open("statements.yaml")
        never = "  never: {quote: we never give your name away., prohibits: disclose, data: name}\n  use:\n"
        editor.type("statements.yaml", "  use:\n", never)
        await editor.until(lambda: bool(editor.codes(ACCOUNT) & {"DIS002", "DIS003"}))
        related = [about for one in editor.client.diagnostics[editor.uri(ACCOUNT)]
                   for about in one.related_information or ()]  # fmt: skip
        (place,) = {(about.location.uri, about.location.range.start.line, about.location.range.end.character)
                    for about in related if "never give your name" in about.message}  # fmt: skip
        assert place == (editor.uri("policy.md"), 18, 57)


@pytest.mark.slow
async def test_half_typed_yaml_is_told_at_its_line_and_names_are_offered_all_the_same(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        editor.open(STATEMENTS)
        editor.open(ACCOUNT)
        await editor.until(lambda: "DIS010" in editor.codes(ACCOUNT))
        editor.type(STATEMENTS, "  share-analytics:\n", "  share-analytics:\n    displaces: [\n")
        editor.type(ACCOUNT, "cites: [share-payment]", "cites: [")
        await editor.until(lambda: editor.codes(ACCOUNT) == {"INV001"} and "INV001" in editor.codes(STATEMENTS))
        assert [line for _, line, *_ in editor.findings(ACCOUNT)] == [27]
        assert "share-payment" in await editor.labels(ACCOUNT, "cites: [|")
        assert "collect-analytics" in await editor.labels(STATEMENTS, "displaces: [|")
        assert "Payment processor" in await editor.hover(ACCOUNT, "recipient: payment-pro|cessor-co")
        editor.type(ACCOUNT, "cites: [", "cites: [share-payment]")
        editor.type(STATEMENTS, "    displaces: [\n", "")
        await editor.until(lambda: "DIS010" in editor.codes(ACCOUNT) and "INV001" not in editor.codes(STATEMENTS))


async def test_completion_replaces_the_word_and_explains_it(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        editor.type(ACCOUNT, "recipient: payment-processor-co", "recipient: pay")
        offered = await editor.labels(ACCOUNT, "recipient: pay|")
        assert {"payment-processor-co", "marketing-provider-co"} <= offered.keys()
        item = offered["payment-processor-co"]
        assert item.text_edit == types.TextEdit(
            types.Range(types.Position(23, 15), types.Position(23, 18)), "payment-processor-co"
        )
        assert isinstance(item.documentation, types.MarkupContent)
        assert "Processing and verification of card payments" in item.documentation.value
        fields = await editor.labels(ACCOUNT, "    |cites: [share-payment]")
        assert fields["conditions"].kind == types.CompletionItemKind.Property


@pytest.mark.slow
async def test_names_lead_to_where_they_are_given_and_used(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        for file in (ACCOUNT, STATEMENTS, POLICY):
            editor.open(file)
        assert await editor.definition(ACCOUNT, "[share-|payment]") == [f"{STATEMENTS}:295:2"]
        assert await editor.definition(ACCOUNT, "recipient: payment-|processor-co") == ["recipients.yaml:34:2"]
        assert await editor.definition(ACCOUNT, "listed_in: account-|and-profile") == [f"{POLICY}:31:2"]
        assert await editor.definition(ACCOUNT, "subjects: [customer-|user]") == []
        assert await editor.references(STATEMENTS, "  share-pay|ment:\n") == [f"{ACCOUNT}:27:12", f"{STATEMENTS}:295:2"]
        quoting = await editor.references(POLICY, "We provide your pay|ment information")
        assert f"{STATEMENTS}:296:11" in quoting
        assert "**disclosure** `account/payment`" in await editor.hover(ACCOUNT, "- id: pay|ment")
        assert "`share-payment`" in await editor.hover(POLICY, "We provide your pay|ment information")


@pytest.mark.slow
async def test_what_is_not_saved_yet_is_proved_and_named_like_the_rest(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        editor.open("recipients.yaml")
        editor.type(
            "recipients.yaml",
            "recipients:\n",
            "recipients:\n  carrier-pigeon: {name: Pigeon, kinds: [marketing-provider], role: processor}\n",
        )
        new = "  - {id: fly, recipient: carrier-pigeon, data: name, purposes: marketing-messages}\n"
        editor.type(ACCOUNT, "  - id: payment\n", new + "  - id: payment\n")
        shown = await editor.hover(ACCOUNT, "{id: f|ly")
        assert shown.startswith("**disclosure** `account/fly`\n\n**justified, ")
        assert await editor.definition(ACCOUNT, "recipient: carrier-|pigeon") == ["recipients.yaml:4:2"]
        assert "carrier-pigeon" in await editor.labels(ACCOUNT, "recipient: carrier-|pigeon")


async def test_columns_are_those_of_utf_16_and_lines_end_as_they_like(tmp_path: Path) -> None:
    root = written(tmp_path / "small")
    async with editing(root, tmp_path / "log") as editor:
        text = (root / ACCOUNT).read_text(encoding="utf-8").replace("\n", "\r\n")
        editor.open(ACCOUNT, text)
        editor.type(ACCOUNT, "title: Account", "title: {ü: '🦊🦊', x: y}")
        await editor.until(lambda: "INV004" in editor.codes(ACCOUNT))
        editor.type(ACCOUNT, "title: {ü: '🦊🦊', x: y}", "title: Ä 🦊🦊")
        own = "data: [{note: ä🦊🦊, type: nmae}, email-address, payment-card]"
        editor.type(ACCOUNT, "data: [name, email-address, payment-card]", own)
        await editor.until(lambda: ("REF002", 5, 27, 31) in editor.findings(ACCOUNT))
        editor.type(ACCOUNT, "nmae", "name")
        assert "**data type** `name`" in await editor.hover(ACCOUNT, "ä🦊🦊, type: na|me")
        item = (await editor.labels(ACCOUNT, "ä🦊🦊, type: na|me"))["name"]
        assert isinstance(item.text_edit, types.TextEdit)
        assert (item.text_edit.range.start.character, item.text_edit.range.end.character) == (27, 31)


@pytest.mark.slow
async def test_an_editor_that_counts_characters_is_told_in_characters(tmp_path: Path) -> None:
    encodings = [types.PositionEncodingKind.Utf32, types.PositionEncodingKind.Utf16]
    capabilities = types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=encodings))
    async with editing(written(tmp_path / "small"), tmp_path / "log", capabilities) as editor:
        editor.open(ACCOUNT)
        editor.type(ACCOUNT, "[name, email", "[{note: ä🦊🦊, type: nmae}, email")
        await editor.until(lambda: ("REF002", 5, 25, 29) in editor.findings(ACCOUNT))


@pytest.mark.slow
async def test_an_editor_that_shows_neither_markdown_nor_links_gets_it_all_as_text(tmp_path: Path) -> None:
    root = written(tmp_path / "small", "# +++ policy.md\n\nWe never give your name away.\n")
    async with editing(root, tmp_path / "log", types.ClientCapabilities()) as editor:
        editor.open("statements.yaml")
        never = "  never: {quote: We never give your name away., prohibits: disclose, data: name}\n  use:\n"
        editor.type("statements.yaml", "  use:\n", never)
        await editor.until(lambda: bool(editor.codes(ACCOUNT) & {"DIS002", "DIS003"}))
        told = [one.message for one in editor.client.diagnostics[editor.uri(ACCOUNT)]]
        assert any("\npolicy.md:19: “We never give your name away.”" in message for message in told)
        assert (await editor.hover("statements.yaml", "  nev|er:")).startswith("statement never: prohibits disclose")
        editor.open(ACCOUNT)
        item = (await editor.labels(ACCOUNT, "recipient: mail-|host"))["mail-host"]
        assert str(item.documentation).startswith("infrastructure-provider; processor, in US.")


@pytest.mark.parametrize("name", ["visual_studio_code", "neovim", "emacs"])
@pytest.mark.slow
async def test_editors_are_served_as_they_introduce_themselves(name: str, tmp_path: Path) -> None:
    async with editing(written(tmp_path / "small"), tmp_path / "log", client_capabilities(name)) as editor:
        editor.open(ACCOUNT)
        editor.type(ACCOUNT, "recipient: mail-host", "recipient: mail-hst")
        await editor.until(lambda: "REF001" in editor.codes(ACCOUNT))
        assert "mail-host" in await editor.labels(ACCOUNT, "recipient: mail-|hst")


@pytest.mark.slow
async def test_a_misspelt_name_is_put_right_at_a_click(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        editor.type(ACCOUNT, "[share-payment]", "[share-paymnt]")
        await editor.until(lambda: "REF004" in editor.codes(ACCOUNT))
        document, position = editor.at(ACCOUNT, "[share-|paymnt]")
        params = types.CodeActionParams(document, types.Range(position, position), types.CodeActionContext([]))
        found = await editor.client.text_document_code_action_async(params)
        meant, ignored = (action for action in found or () if isinstance(action, types.CodeAction))
        assert meant.edit is not None
        assert meant.edit.changes is not None
        (edit,) = meant.edit.changes[editor.uri(ACCOUNT)]
        assert edit == types.TextEdit(types.Range(types.Position(26, 12), types.Position(26, 24)), "share-payment")
        assert (meant.is_preferred, ignored.title) == (True, "Ignore REF004 here: write the reason")
        params.context.only = [types.CodeActionKind.Refactor]
        assert not await editor.client.text_document_code_action_async(params)
        params.context.only = None
        editor.type(ACCOUNT, "title: ", "title: A longer ")
        assert not await editor.client.text_document_code_action_async(params)


@pytest.mark.slow
async def test_an_outline_nests_disclosures_in_their_category(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(editor.uri(ACCOUNT)))
        (category,) = await editor.client.text_document_document_symbol_async(params) or ()
        assert isinstance(category, types.DocumentSymbol)
        assert (category.name, category.detail) == ("account", "Account and Profile Information")
        assert [child.name for child in category.children or ()][:3] == ["payment", "hosting", "marketing"]


@pytest.mark.slow
async def test_a_document_outside_of_any_inventory_gets_nothing(tmp_path: Path) -> None:
    aptible_folder = aptible(tmp_path)
    async with editing(tmp_path, tmp_path / "log") as editor:
        editor.open("note.yaml", "category: [\n")
        editor.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem("untitled:One", "yaml", 1, "category: ["))
        )
        assert await editor.hover("note.yaml", "cate|gory") == ""
        inside = (aptible_folder / ACCOUNT).relative_to(tmp_path).as_posix()
        editor.open(inside)
        await editor.until(lambda: "DIS010" in editor.codes(inside))
        assert {uri for uri in editor.client.diagnostics if "aptible" not in uri} == set()


@pytest.mark.slow
async def test_an_inventory_within_another_is_told_of_by_itself(tmp_path: Path) -> None:
    outer = written(tmp_path / "outer")
    inner = written(outer / "inner", "# +++ recipients.yaml\n  unused: {name: U, kinds: consumer, role: processor}\n")
    async with editing(outer, tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        editor.open("inner/" + ACCOUNT)
        editor.type(ACCOUNT, "recipient: mail-host", "recipient: mail-hst")
        await editor.until(lambda: "REF001" in editor.codes(ACCOUNT) and bool(editor.codes("inner/recipients.yaml")))
        assert "INV006" not in editor.codes("inner/recipients.yaml")
        (inner / "inventory.yaml").unlink()
        event = types.FileEvent((inner / "inventory.yaml").as_uri(), types.FileChangeType.Deleted)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await editor.until(lambda: editor.codes("inner/recipients.yaml") == {"INV006"})


@pytest.mark.slow
async def test_a_manifest_at_fault_is_told_and_what_was_known_stays_known(tmp_path: Path) -> None:
    async with editing(aptible(tmp_path), tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        editor.open("inventory.yaml")
        await editor.until(lambda: "DIS010" in editor.codes(ACCOUNT))
        editor.type("inventory.yaml", "country: US", "country: Utopia")
        await editor.until(lambda: editor.codes("inventory.yaml") == {"INV004"} and editor.codes(ACCOUNT) == set())
        assert await editor.definition(ACCOUNT, "[share-|payment]") == [f"{STATEMENTS}:295:2"]
        editor.type("inventory.yaml", "country: Utopia", "country: US")
        await editor.until(lambda: "DIS010" in editor.codes(ACCOUNT) and editor.codes("inventory.yaml") == set())


@pytest.mark.slow
async def test_a_file_that_changes_on_the_disk_is_read_anew_when_the_editor_says_so(tmp_path: Path) -> None:
    folder = aptible(tmp_path)
    async with editing(folder, tmp_path / "log") as editor:
        editor.open(ACCOUNT)
        await editor.until(lambda: "DIS010" in editor.codes(ACCOUNT))
        recipients = folder / "recipients.yaml"
        text = recipients.read_text(encoding="utf-8")
        recipients.write_text(text.replace("  payment-processor-co:", "  payments-co:"), encoding="utf-8")
        event = types.FileEvent(recipients.as_uri(), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await editor.until(lambda: "REF001" in editor.codes(ACCOUNT))
        assert await editor.definition(ACCOUNT, "recipient: payment-|processor-co") == []


@pytest.mark.slow
async def test_typing_a_file_letter_by_letter_upsets_nothing(tmp_path: Path) -> None:
    root = written(tmp_path / "small")
    text = (root / ACCOUNT).read_text(encoding="utf-8")
    async with editing(root, tmp_path / "log") as editor:
        editor.open(ACCOUNT, "")
        for end in range(0, len(text), 5):
            editor.type(ACCOUNT, text[: max(0, end - 5)], text[:end])
            marked = text[:end] + "|"
            await editor.hover(ACCOUNT, marked)
            await editor.client.text_document_completion_async(types.CompletionParams(*editor.at(ACCOUNT, marked)))
        editor.type(ACCOUNT, text[:end], text)
        await editor.until(lambda: editor.findings(ACCOUNT) == [] and len(editor.client.diagnostics) > 0)


async def test_when_the_editor_goes_away_the_server_ends_with_nothing_but_the_protocol_on_its_output() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "clausemap", "lsp"], cwd=ROOT, input=b"", capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
