"""Start an inventory: from your privacy policy, from a worked example, or from a small sample.

With --policy, the policy is copied and read clause by clause; categories, statements and recipients are drafted from
its words. Drafted statements say “draft: true”: they count only once somebody has read and kept them.
Without it, a terminal is asked for the policy, the name and the country; where nobody can be asked, a small sample is
written. With --review, a page in the browser asks, and goes on as `inventory review` does. Nothing that exists is
overwritten.

\b
    inventory init my-inventory --policy privacy-policy.md --organisation "Example, Inc." --country US
    inventory init --example aptible
    inventory init my-inventory --review
    inventory init try-it
"""

from __future__ import annotations

import shlex
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.drafting.starter import Starter
from catalog.drafting.yaml_text import scalar
from cli.exit_codes import Exit, ExitCode
from cli.first_questions import ask_first_questions, can_ask
from cli.inventory_options import tell_of_language
from cli.new_files import refuse_to_overwrite, write_new
from cli.policy_start import read_start, why_no_country
from inventory.policy import PolicyText
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text

EXAMPLES = ("aptible",)


def run(
    directory: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="The folder to write; made where missing.", show_default=False)
    ] = None,
    policy: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The privacy policy: .md, .html, .txt, .docx, .pdf …", show_default=False),
    ] = None,
    organisation: Annotated[str | None, typer.Option(metavar="NAME", help="Whose inventory it is.")] = None,
    country: Annotated[str | None, typer.Option(metavar="CC", help="Where it is established, such as US.")] = None,
    domain: Annotated[str | None, typer.Option(metavar="HOST", help="Its own domain.")] = None,
    example: Annotated[str | None, typer.Option(metavar="NAME", help="Copy this worked example: aptible.")] = None,
    review: Annotated[bool, typer.Option("--review", help="Ask on a page in the browser, and go on there.")] = False,
) -> int:
    """Write the files, and say what to type next."""
    if review:
        if any(one is not None for one in (policy, organisation, country, domain, example)):
            raise _refusal("--review asks on its page: leave the other options out.")
        return _start_on_page(directory or Path())
    given = [option for option in (organisation, country, domain) if option is not None]
    if example is not None and (policy is not None or given):
        raise _refusal("--example copies a finished inventory: leave the other options out.")
    if country is not None and why_no_country(country):
        raise _refusal(why_no_country(country))
    if example is not None:
        return _copy_example(example, directory or Path(example))
    if policy is None and can_ask():
        refuse_to_overwrite(directory or Path(), {})
        policy, organisation, country = ask_first_questions(organisation, country)
    if policy is None:
        return _copy_sample(directory or Path(), organisation, country, domain)
    return _draft(policy, directory or Path(), organisation, country, domain)


def _start_on_page(folder: Path) -> ExitCode:
    refuse_to_overwrite(folder, {})
    if any(find_spec(name) is None for name in ("starlette", "uvicorn")):
        raise _refusal("The page needs the extra “review”: pip install 'clausemap[review]'.")
    from cli.review.server import serve

    serve(folder.resolve(), opens=True, starts=True)
    return ExitCode.OK


def _draft(policy: Path, folder: Path, organisation: str | None, country: str | None, domain: str | None) -> ExitCode:
    start = read_start(policy)
    made, files = start.drafted(organisation, country, domain)
    target = folder / start.document
    if target.exists() and target.samefile(policy):
        del files[start.document]
    write_new(folder, files)
    tell_of_language(policy.name, start.text.clauses)
    _tell_of_draft(made, start.text, folder, len(files))
    data = next(iter(made.categories[0].data))
    _tell_next(
        f"inventory check {_shown(folder)}", f"inventory show clauses {_shown(folder)}",
        f"inventory policy keep --sure --dry-run --dir {_shown(folder)}",
    )  # fmt: skip
    file = terminal_text(str(folder / "policy" / "statements.yaml"))
    print(f"Then read {file}, keep what is right, and check again: {data} needs a sentence to permit it.")
    return ExitCode.OK


def _tell_of_draft(made: Starter, text: PolicyText, folder: Path, files: int) -> None:
    facts = made.facts
    print(f"Wrote {counted(files, 'file')} to {terminal_text(str(folder))}.")
    print(
        f"Read {counted(len(text.clauses), 'clause')}; drafted {counted(len(made.statements), 'statement')}, "
        f"{counted(len(made.categories), 'category', 'categories')}, {counted(len(made.named), 'recipient')} and "
        f"{counted(len(made.recipients), 'kind')} of recipient."
    )
    domain = f", domain {facts.domain}" if facts.domain else ""
    print(
        terminal_text(f"inventory.yaml says: {facts.organisation}, country {facts.country}{domain}. Correct it there.")
    )
    print("Nothing is justified yet: a drafted statement counts once somebody has read and kept it.")


def _copy_example(name: str, folder: Path) -> ExitCode:
    import inventory

    if name not in EXAMPLES:
        raise _refusal(
            f"There is no example “{terminal_text(name)}”. {did_you_mean(name, EXAMPLES, 'There is: aptible.')}"
        )
    files = _tree(Path(inventory.__file__).parent / name)
    write_new(folder, files)
    print(f"Wrote the worked example {name}, {len(files)} files, to {terminal_text(str(folder))}.")
    _tell_next(f"inventory check {_shown(folder)}", f"inventory show disclosures {_shown(folder)}")
    return ExitCode.OK


def _copy_sample(folder: Path, organisation: str | None, country: str | None, domain: str | None) -> ExitCode:
    import catalog.drafting

    files = _tree(Path(catalog.drafting.__file__).parent / "starter_files")
    refuse_to_overwrite(folder, files)
    manifest = files["inventory.yaml"].decode("utf-8")
    for old, new in (("Example Company", organisation), ("US", country), ("company.example", domain)):
        manifest = manifest.replace(old, scalar(new)) if new else manifest
    files["inventory.yaml"] = manifest.encode("utf-8")
    if country:  # the recipients of the sample are at home, so that it has no transfer to justify
        files["recipients.yaml"] = files["recipients.yaml"].replace(b"country: US", f"country: {country}".encode())
    write_new(folder, files)
    print(f"Wrote a small sample inventory, {len(files)} files, to {terminal_text(str(folder))}; it passes the check.")
    print("To begin with your own policy instead: inventory init DIR --policy FILE --organisation NAME --country CC.")
    _tell_next(f"inventory check {_shown(folder)}", f"inventory why payment-card card-processor {_shown(folder)}")
    print("Then add payment-card to what cloud-host gets, in categories/account.yaml, and check again.")
    return ExitCode.OK


def _tree(folder: Path) -> dict[str, bytes]:
    """The files below `folder` by their paths."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _tell_next(*commands: str) -> None:
    print("Next:")
    for command in commands:
        print(f"  {terminal_text(command)}")


def _shown(folder: Path) -> str:
    return shlex.quote(str(folder))


def _refusal(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, message)
