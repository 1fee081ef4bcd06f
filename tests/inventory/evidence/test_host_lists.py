"""Hosts out of lists, tables and logs: each once, at its line, and nothing of who asked or for what."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence import UnreadableError, read_evidence


def seen(folder: Path, name: str, text: str) -> list[tuple[str, int]]:
    (folder / name).write_text(text, encoding="utf-8")
    found = read_evidence(folder / name, name).observations
    assert "CANARY" not in repr(found)
    assert {one.kind for one in found} == {"host"}
    return [(one.value, one.line) for one in found]


FORMS: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "list.txt": (
        "host,count\nAPI.example.com,12\n# a remark\nhttps://x.example.org/CANARY\nexample.net.\napi.example.com\n"
        "10.0.0.1:53\n",
        [("api.example.com", 2), ("x.example.org", 4), ("example.net", 5), ("10.0.0.1", 7)],
    ),
    "clients.txt": ("10.0.0.5 a.example.com CANARY\n10.0.0.6\tb.example.com\n", [
        ("a.example.com", 1), ("b.example.com", 2),
    ]),
    "dns.csv": (
        "Timestamp,Client IP,Query Name,Answers\n"
        "2024-01-01T00:00:00Z,10.0.0.5,a.example.com.,\"b.example.net,192.0.2.1\"\n"
        "2024-01-01,10.0.0.5,a.example.com.,\n",
        [("a.example.com", 2), ("b.example.net", 2)],
    ),
    "export.csv": ('"count";"domain"\n"12";"a.example.com"\n\n"3";"b\u00fc.example"\n', [
        ("a.example.com", 2), ("xn--b-eha.example", 4),
    ]),
    "proxy.csv": ("time,url\n1,\"https://u:CANARY@a.example.com/x,y.z?CANARY\"\n", [("a.example.com", 2)]),
    "access.log": (
        "1704067200.123 110 10.0.0.5 TCP_TUNNEL/200 5 CONNECT a.example.com:443 - HIER_DIRECT/192.0.2.1 -\n"
        "1704067201.123 110 10.0.0.5 TCP_MISS/200 5 GET http://b.example.com/p.gif?CANARY - HIER_DIRECT/192.0.2.2 x\n",
        [("a.example.com", 1), ("b.example.com", 2)],
    ),
    "dnsmasq.log": (
        "Jan  1 00:00:00 dnsmasq[1]: query[A] m.own.example from 10.0.0.5\n"
        "Jan  1 00:00:00 dnsmasq[1]: forwarded m.own.example to 192.0.2.53\n"
        "Jan  1 00:00:01 dnsmasq[1]: reply m.own.example is <CNAME>\n"
        "Jan  1 00:00:01 dnsmasq[1]: reply behind.tracker.example is 192.0.2.1\n",
        [("m.own.example", 1), ("behind.tracker.example", 4)],
    ),
    "named.log": (
        "01-Jan-2024 client @0x7f 10.0.0.5#53211 (a.example.com): query: a.example.com IN A + (10.0.0.1)\n",
        [("a.example.com", 1)],
    ),
    "unbound.log": ("[1704067200] unbound[1:0] info: 10.0.0.5 a.example.com. A IN\n", [("a.example.com", 1)]),
    "coredns.log": ('[INFO] 10.0.0.5:1 - 7 "A IN a.example.com. udp 41 false 1232" NOERROR\n', [("a.example.com", 1)]),
    "route53.jsonl": (
        '{"query_name":"a.example.com.","srcaddr":"10.0.0.5"}\n{"dns":{"rrname":"b.example.com"},"note":"c.CANARY.d"}\n',
        [("a.example.com", 1), ("b.example.com", 2)],
    ),
    "dns.log": (
        "#separator \\x09\n#fields\tts\tid.orig_h\tquery\n#types\ttime\taddr\tstring\n1.0\t10.0.0.5\ta.example.com\n",
        [("a.example.com", 4)],
    ),
    "own.zone": (
        "$TTL 300\nwww.own.example. 300 IN A 192.0.2.1\nshop.own.example. 300 IN CNAME shops.example.com.\n",
        [("www.own.example", 2), ("shop.own.example", 3), ("shops.example.com", 3)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_hosts_with_their_lines(tmp_path: Path, name: str) -> None:
    text, expected = FORMS[name]
    assert seen(tmp_path, name, text) == expected


def test_a_cell_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "domains.csv").write_text('n,host\n1,"' + "x\n" * 200_000, encoding="utf-8")
    with pytest.raises(UnreadableError, match="is a table that cannot be read"):
        read_evidence(tmp_path / "domains.csv")
