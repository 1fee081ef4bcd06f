"""What must not change a policy's clauses, what must, and two ways of reading that must agree."""

from hypothesis import given
from hypothesis import strategies as st

from inventory.policy.block import Block
from inventory.policy.events import send
from inventory.policy.html import read_html
from inventory.policy.markdown import parse, read_markdown
from inventory.policy.markup import MarkupWriter
from tests.inventory.policy.listing import DOCUMENTS, clauses_of

WORDS = st.lists(st.sampled_from("we collect share your data with banks posts names only here".split()), min_size=1)
SENTENCES = WORDS.map(lambda words: " ".join(words).capitalize() + ".")
SECTION = st.tuples(WORDS, SENTENCES, st.lists(SENTENCES, max_size=4))
SECTIONS = st.lists(SECTION, min_size=1, max_size=4)
Sections = list[tuple[list[str], str, list[str]]]


def write(sections: Sections, bullet: str = "-", gap: str = "\n", level: int = 2, wrap: str = " ") -> str:
    parts = []
    for title, paragraph, items in sections:
        parts.append(f"{'#' * level} {' '.join(title)}\n{gap}{paragraph.replace(' ', wrap)}\n{gap}")
        parts += [f"{bullet} {item.replace(' ', wrap + '  ' if wrap != ' ' else ' ')}\n{gap}" for item in items]
        parts.append("\n")
    return "".join(parts)


def digests(text: str) -> set[str]:
    return {clause.digest for clause in clauses_of(text)}


@given(
    SECTIONS, st.sampled_from("-*+"), st.sampled_from(["\n", "\n\n"]), st.integers(1, 6), st.sampled_from([" ", "\n"])
)
def test_layout_does_not_change_the_clauses(sections: Sections, bullet: str, gap: str, level: int, wrap: str) -> None:
    assert digests(write(sections, bullet, gap, level, wrap)) == digests(write(sections))


@given(SENTENCES, st.data())
def test_a_word_put_in_changes_the_digest(sentence: str, data: st.DataObject) -> None:
    words = sentence.split()
    place = data.draw(st.integers(0, len(words)))
    changed = " ".join([*words[:place], "not", *words[place:]])
    assert digests(changed).isdisjoint(digests(sentence))


@given(SECTIONS, st.sampled_from([" ", "\n"]))
def test_both_ways_of_reading_markdown_agree(sections: Sections, wrap: str) -> None:
    text = write(sections, wrap=wrap)
    assert read_markdown(text).blocks == through_markup(text)


def test_both_ways_agree_on_the_documents() -> None:
    for name in ("shop.md", "rows.md", "sections.md"):
        text = (DOCUMENTS / name).read_text(encoding="utf-8")
        assert read_markdown(text).blocks == through_markup(text)


@given(st.text(alphabet="ab*_[]()<>!-=#`|{}%\\\"'/\n &;:.1~+", max_size=120), st.sampled_from(["md", "html", "txt"]))
def test_any_text_can_be_read(text: str, suffix: str) -> None:
    from inventory.policy import read_policy

    policy, problems = read_policy(text, f"a.{suffix}")
    assert bool(policy.clauses) is (problems == [])
    lines = text.count("\n") + 1
    assert all(1 <= clause.line <= clause.end_line <= lines and clause.text for clause in policy.clauses)
    assert len({clause.id for clause in policy.clauses}) == len(policy.clauses)


def through_markup(text: str) -> list[Block]:
    writer = MarkupWriter()
    send(parse(text), writer)
    return read_html(writer.finish()).blocks
