"""Hostile YAML files, each with the code and the line that have to come of it."""

from __future__ import annotations

from typing import NamedTuple

MIB = 1 << 20


class Row(NamedTuple):
    name: str
    content: bytes
    code: str
    line: int


def _row(name: str, text: str, code: str, line: int) -> Row:
    return Row(name, text.encode("utf-8", "surrogatepass"), code, line)


def _full(piece: str) -> str:
    return piece * ((MIB - 64) // len(piece))


def _bomb(line: str, lines: int) -> str:
    return "".join(line.format(n, ", ".join([f"*a{n - 1}"] * 9)) for n in range(1, lines))


_TAG_DIRECTIVES = "# x\n" + "".join(f"%TAG !a{n}! tag:x,2000:\n" for n in range(20_000))
_NOT_YAML = (
    _row("second colon", "a: b\nc: d: e\n", "INV001", 2),
    _row("list never closed", "a: b\nc: [d, e\nf: g\n", "INV001", 2),
    _row("list never closed to the end", "a: b\nc: [d, e\n", "INV001", 2),
    _row("mapping never closed", "a: {b: c\n", "INV001", 1),
    _row("quote never closed", 'a: b\nc: "d\ne\n', "INV001", 2),
    _row("single quote never closed", "a: 'b\n", "INV001", 1),
    _row("unknown escape", 'a: b\nc: "\\q"\n', "INV001", 2),
    _row("escape beyond Unicode", 'a: "\\U00110000"\n', "INV001", 1),
    _row("escaped surrogate", 'a: "\\ud800"\n', "INV001", 1),
    _row("tab as indentation", "a:\n\tb: c\n", "INV001", 2),
    _row("at sign", "a: @b\n", "INV001", 1),
    _row("backtick", "a: b\nc: `d`\n", "INV001", 2),
    _row("wrong indentation", "a:\n  b: c\n d: e\n", "INV001", 3),
    _row("list item among keys", "a: b\n- c\n", "INV001", 2),
    _row("list beside its key", "a: - b\n", "INV001", 1),
    _row("bracket too many", "a: b\n}\n", "INV001", 2),
    _row("later YAML version", "%YAML 3.0\n---\na: b\n", "INV001", 1),
    _row("two documents", "a: b\n---\nc: d\n", "INV001", 2),
    _row("many documents", _full("--- a\n"), "INV001", 1),
    _row("list at the top", "- a\n- b\n", "INV001", 1),
    _row("text at the top", "# none\njust text\n", "INV001", 2),
    _row("list as a key", "a: b\n? [c]\n: d\n", "INV001", 2),
    _row("mapping as a key", "{{a: b}: c}\n", "INV001", 1),
    _row("unclosed list of a megabyte", "a: [" + _full("b, "), "INV001", 1),
    _row("keys without values", "x: y\n" + _full("? "), "INV001", 2),
    Row("Latin-1", "a: b\nc: Citroën\n".encode("latin-1"), "INV001", 2),
    Row("UTF-16", "a: b\n".encode("utf-16"), "INV001", 1),
    Row("overlong UTF-8", b"a: b\n\nc: \xc0\xaf\n", "INV001", 3),
    Row("surrogate in UTF-8", b"a: \xed\xa0\x80\n", "INV001", 1),
    Row("truncated UTF-8", b"a: b\r\nc: \xe2\x82", "INV001", 2),
)
_REPEATED = (
    _row("repeated key", "a: b\nc: d\na: e\n", "INV002", 3),
    _row("repeated key below", "x:\n  a: b\n  'a': c\n", "INV002", 3),
    _row("repeated key in one line", "x: {a: b, a: c}\n", "INV002", 1),
    _row("repeated key, escaped", 'a: b\n"\\x61": c\n', "INV002", 2),
    _row("repeated key, CRLF", "a: b\r\na: c\r\n", "INV002", 2),
    _row("a megabyte of one key", _full("a:\n"), "INV002", 2),
    _row("a megabyte of commas", "{" + _full("a,")[:-1] + "}", "INV002", 1),
)
_FORBIDDEN = (
    _row("anchor", "a: b\nc: &d e\n", "INV005", 2),
    _row("anchor at the top", "&a b: c\n", "INV005", 1),
    _row("anchor on a list", "a: &b [c]\n", "INV005", 1),
    _row("alias", "a: b\nc: *d\n", "INV005", 2),
    _row("alias as a key", "a: b\n*c : d\n", "INV005", 2),
    _row("unquoted wildcard", "a:\n  - *.example\n", "INV005", 2),
    _row("unquoted ampersand", "a: & b\n", "INV005", 1),
    _row("merge key", "a: b\n<<: {c: d}\n", "INV005", 2),
    _row("merge bomb", _bomb("a{0}: &a{0}\n  <<: [{1}]\n", 99), "INV005", 1),
    _row("alias bomb", _bomb("a{0}: &a{0} [{1}]\n", 9999), "INV005", 1),
    _row("fifty thousand anchors", "".join(f"k{n}: &a{n} v\n" for n in range(50_000)), "INV005", 1),
    _row("Python object", "a: b\nc: !!python/object/apply:os.system [id]\n", "INV005", 2),
    _row("local tag", "a: !secret b\n", "INV005", 1),
    _row("verbatim tag", "a: !<tag:yaml.org,2002:str> b\n", "INV005", 1),
    _row("lone exclamation mark", "a: ! b\n", "INV005", 1),
    _row("undeclared tag handle", "a: b\nc: !e!f g\n", "INV005", 2),
    _row("tag directive", "%TAG !e! tag:example.com,2000:\n---\na: b\n", "INV005", 1),
    _row("twenty thousand tag directives", _TAG_DIRECTIVES + "---\na: b\n", "INV005", 2),
    _row("same tag directive twice", "%TAG !e! x\n%TAG !e! y\n---\na: b\n", "INV005", 2),
    _row("binary", "a: !!binary aGk=\n", "INV005", 1),
    _row("set", "a: b\nc: !!set {d, e}\n", "INV005", 2),
    _row("U+2028", "a: b\u2028c: d\n", "INV005", 1),
    _row("U+2029", "a: b\nc: d\u2029e: f\n", "INV005", 2),
    _row("U+0085", "a: b\nc: d\x85e: f\n", "INV005", 2),
    _row("NUL", "a: b\x00\n", "INV005", 1),
    _row("NUL and no more", "a: b\nc: d\n\x00- - -", "INV005", 3),
    _row("escape sequence", "a: b\nc: \x1b[31md\n", "INV005", 2),
    _row("delete", "a: b\x7f\n", "INV005", 1),
    _row("C1 control", "a: b\x9b\n", "INV005", 1),
    _row("right-to-left override", "a: b\nc: \u202egnp.exe\n", "INV005", 2),
    _row("isolate in a comment", "a: b # \u2066x\u2069\n", "INV005", 1),
    _row("zero-width space in a key", "a: b\na\u200b: c\n", "INV005", 2),
    _row("byte order mark inside", "a: b\n\ufeffc: d\n", "INV005", 2),
    _row("invisible tag characters", "a: b\U000e0041\n", "INV005", 1),
    _row("not a character", "a: b\uffff\n", "INV005", 1),
    _row("escaped NUL", 'a: b\nc: "\\0"\n', "INV005", 2),
    _row("escaped override", 'a: "\\u202e"\n', "INV005", 1),
    _row("escaped line separator", 'a: "x\\Ly"\n', "INV005", 1),
    _row("escaped carriage return", 'a: "x\\ry"\n', "INV005", 1),
    _row("escaped control in a key", '"\\e": b\n', "INV005", 1),
    _row("a megabyte of zero-width spaces", "a: " + _full("\u200b")[: MIB // 3 - 9], "INV005", 1),
    _row("100 000 lists in a line", "a: b\nc: " + "[" * 100_000, "INV005", 2),
    _row("100 000 lists in a line, closed", "a: " + "[" * 100_000 + "]" * 100_000, "INV005", 1),
    _row("100 000 mappings in a line", "{a: " * 100_000, "INV005", 1),
    _row("100 000 dashes", "a:\n" + "- " * 100_000, "INV005", 2),
    _row("100 000 question marks", "? " * 100_000, "INV001", 1),
    _row("deep indentation", "".join(" " * n + "a:\n" for n in range(1400)), "INV005", 33),
    _row("one level too many", "a: " + "[" * 32 + "]" * 32, "INV005", 1),
)  # fmt: skip
_EMPTY = (
    _row("empty", "", "INV009", 1),
    _row("byte order mark only", "\ufeff", "INV009", 1),
    _row("white space only", " \n\n", "INV009", 1),
    _row("comment only", "# a: b\n", "INV009", 1),
    _row("document start only", "---\n", "INV009", 1),
    _row("document end only", "# x\n...\n", "INV001", 2),
)
_LARGE = (
    _row("two megabytes", "a: " + "x" * 2 * MIB, "INV010", 1),
    _row("a byte too much", "a: " + "x" * (MIB - 2), "INV010", 1),
    Row("two megabytes of zeros", b"\0" * 2 * MIB, "INV010", 1),
)
ROWS = _NOT_YAML + _REPEATED + _FORBIDDEN + _EMPTY + _LARGE

HARMLESS = (
    _row("million digits", "a: " + "9" * 1_000_000, "", 0),
    _row("Norway", "a: NO\n", "", 0),
    _row("CRLF", "a: b\r\nc: d\r\n", "", 0),
    _row("byte order mark", "\ufeffa: b\n", "", 0),
    _row("32 levels", "a: " + "[" * 31 + "]" * 31, "", 0),
    _row("a hundred thousand keys", "".join(f"k{n}:\n" for n in range(100_000)), "", 0),
    _row("a long list", "a: [" + _full("x,")[:-8] + "]", "", 0),
    _row("blank lines", "\n" * 1_000_000 + "a: b", "", 0),
    _row("escaped line breaks", 'a: "' + "\\n" * 500_000 + '"', "", 0),
    _row("a long comment", "#" + "x" * 1_000_000 + "\na: b", "", 0),
    _row("quoted wildcard", 'a: "*.example & !x <<"\n', "", 0),
    _row("Persian name without joiners", "a: مریم\n", "", 0),
)
