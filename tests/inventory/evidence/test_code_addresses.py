"""Addresses in code: called, set, defaults of the environment, followed by one name, or only held."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence.observation import Observation
from inventory.evidence.source_folder import read_source


def hosts(folder: Path, name: str, text: str) -> dict[str, Observation]:
    """The observations of hosts in one file, by host."""
    (folder / name).write_text(text, encoding="utf-8")
    return {one.value: one for one in read_source(folder, "app").observations if one.kind == "host"}


SURE: dict[str, tuple[str, ...]] = {
    "a.py": (
        'U = os.environ.get("X", "https://t.example.net")',
        'U = os.getenv("X", default="https://t.example.net/x")',
        'U = os.environ.get("X") or "https://t.example.net"',
        'U = env("X", default="https://t.example.net")',
        'BASE = "https://t.example.net"\nrequests.get(f"{BASE}/x")',
        'HOOK = "https://t.example.net"\ndef ring(): post(HOOK, json=1)',
        'URL: str = "https://t.example.net"\nhttpx.get(URL + "/x")',
        'client = Vendor(base_url="https://t.example.net/v1")',
        's.request("POST", "https://t.example.net/x")',
    ),
    "a.ts": (
        'const a = process.env.X || "https://t.example.net";',
        "const a = process.env.X ?? 'https://t.example.net';",
        'const a = process.env["X"] || "https://t.example.net";',
        "const a = import.meta.env.VITE_X ?? `https://t.example.net`;",
        'const a = process.env.X ? process.env.X : "https://t.example.net";',
        'const BASE = "https://t.example.net"; await fetch(`${BASE}/x`);',
        'const BASE: string = "https://t.example.net"; this.http.post(BASE, body);',
        'const BASE = "https://t.example.net"; axios.create({ baseURL: BASE });',
        'const where = "https://t.example.net/x.js"; el.src = where;',
        'const u = "//t.example.net"; load(u + "/x.js");',
    ),
    "a.rb": (
        'A = ENV.fetch("X", "https://t.example.net")',
        'A = ENV.fetch("X") { "https://t.example.net" }',
        'A = ENV["X"] || "https://t.example.net"',
        'PLACE = "https://t.example.net"\nNet::HTTP.get(URI("#{PLACE}/x"))',
    ),
    "a.go": (
        'const api = "https://t.example.net"\nfunc f() { http.Get(api + "/x") }',
        'var e = getEnv("X", "https://t.example.net")',
        'func g() { u := os.Getenv("X"); if u == "" { u = "https://t.example.net" }; http.Get(u) }',
    ),
    "A.java": (
        'String a = System.getenv().getOrDefault("X", "https://t.example.net");',
        '@Value("${x.url:https://t.example.net}") String a;',
        'static final String API = "https://t.example.net"; Object r = newBuilder(URI.create(API + "/x"));',
        'WebClient w = WebClient.builder().baseUrl("https://t.example.net").build();',
    ),
    "a.php": (
        "<?php $a = getenv('X') ?: 'https://t.example.net';",
        "<?php $a = $_ENV['X'] ?? 'https://t.example.net';",
        "<?php $a = env('X', 'https://t.example.net');",
        "<?php define('API', 'https://t.example.net'); file_get_contents(API . '/x');",
        "<?php $client = new Client(['base_uri' => 'https://t.example.net']);",
        "<?php const HOOK = 'https://t.example.net'; Http::post(self::HOOK, []);",
    ),
    "A.cs": (
        'var a = Environment.GetEnvironmentVariable("X") ?? "https://t.example.net";',
        'HttpClient c = new() { BaseAddress = new Uri("https://t.example.net") };',
        'const string Url = "https://t.example.net"; client.GetAsync($"{Url}/x");',
    ),
    "a.kt": ('val a = System.getenv("X") ?: "https://t.example.net"',),
    "a.rs": (
        'let a = env::var("X").unwrap_or("https://t.example.net".into());',
        'let a = env::var("X").unwrap_or_else(|_| "https://t.example.net".to_string());',
    ),
    "a.swift": ('let base = "https://t.example.net"\nlet u = URL(string: "\\(base)/x")',),
}
HELD = {
    "a.py": ('hook = "https://t.example.net/x"', 'smtplib.SMTP("mail.t.example.net", 587)', 'x = f"https://{r}.t.example.net/"'),
    "a.ts": (
        'make({ hostname: "t.example.net" })', 'x = `https://${tenant}.t.example.net/x`;', "run('https://t.example.net/x')",
        '(function (w, u) { s.from(u) })(window, "https://t.example.net/x.js");',
    ),
    "a.go": ('const place = "https://t.example.net/x"',),
}  # fmt: skip
NONE = {
    "a.py": (
        '"""See\nrequests.get("https://t.example.net")\n"""', 'NS = "https://schemas.t.example.net/a"',
        'print("see https://t.example.net")',
    ),
    "a.ts": (
        '<a href="https://t.example.net/x">x</a>', "const DOCS_URL = 'https://docs.t.example.net/x';",
        'link = { homepage: "https://t.example.net/x" };', 'const site = "https://www.t-example.net";',
        '// fetch("https://t.example.net")',
    ),
}  # fmt: skip
CASES = [
    (name, text, confidence)
    for forms, confidence in ((SURE, "medium"), (HELD, "low"), (NONE, None))
    for name, texts in forms.items()
    for text in texts
]


@pytest.mark.parametrize(("name", "text", "confidence"), CASES)
def test_an_address_counts_by_what_is_done_with_it(
    tmp_path: Path, name: str, text: str, confidence: str | None
) -> None:
    found = [one for host, one in hosts(tmp_path, name, text).items() if host.endswith("example.net")]
    assert [one.confidence for one in found] == ([confidence] if confidence else [])


def test_a_held_address_is_told_once_and_not_where_the_same_host_is_called(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('a = "https://t.example.net/x"\nb = "https://t.example.net/y"\n', encoding="utf-8")
    assert len(read_source(tmp_path, "app").observations) == 1
    (tmp_path / "a.py").write_text('a = "https://t.example.net/x"\nget("https://t.example.net")\n', encoding="utf-8")
    (tmp_path / "a.py").write_text('a = "https://t.example.net/x"\nfetch("https://t.example.net")\n', encoding="utf-8")
    assert [(one.line, one.confidence) for one in read_source(tmp_path, "app").observations] == [(2, "medium")]


def test_names_of_one_letter_are_not_followed_in_code_made_small(tmp_path: Path) -> None:
    text = 'var t="https://t.example.net/x";fetch(t);'
    assert hosts(tmp_path, "a.js", text)["t.example.net"].confidence == "medium"
    assert hosts(tmp_path, "a.js", text + "x();" * 200)["t.example.net"].confidence == "low"


def test_nothing_but_the_host_is_kept(tmp_path: Path) -> None:
    text = 'KEY_URL = os.environ.get("X", "https://CANARY:CANARY@t.example.net/CANARY?k=CANARY#CANARY")'
    assert "CANARY" not in repr(hosts(tmp_path, "a.py", text))


def test_many_addresses_take_no_time(tmp_path: Path) -> None:
    (tmp_path / "a.ts").write_text('const u = "https://t.example.net/x"; u;\n' * 20_000, encoding="utf-8")
    assert len(read_source(tmp_path, "app").observations) == 1
