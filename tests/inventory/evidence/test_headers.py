"""Headers in every form: policies, reports, links, cookies, pages, servers, static hosts; comments say nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inventory.evidence import read_evidence


def seen(folder: Path, name: str, text: str) -> list[tuple[str, int]]:
    (folder / name).write_text(text, encoding="utf-8")
    return [(one.value, one.line) for one in read_evidence(folder / name, name).observations]


ANSWER = """HTTP/2 200
< Content-Security-Policy: default-src 'self'; script-src https://a.example.com:8443/p/ *.b.example.com
content-security-policy: connect-src wss://c.example.com, img-src https://d.example.com; img-src late.example.com
Content-Security-Policy-Report-Only: default-src 'none'; report-uri https://e.example.com/r?CANARY;
  report-to main
Reporting-Endpoints: main="https://f.example.com/CANARY", other="https://g.example.com"
Report-To: {"group":"n","max_age":1,"endpoints":[{"url":"https://h.example.com/r"}]}
NEL: {"report_to":"n","max_age":1}
Link: <https://i.example.com>; rel=preconnect, <https://never.example.com/2>; rel="next", </own.css>; rel=preload
Set-Cookie: _ga=CANARY; Path=/
Set-Cookie: CANARY; Path=/
X-Note: https://never.example.com
"""


def test_every_header_that_makes_a_browser_send(tmp_path: Path) -> None:
    found = seen(tmp_path, "answer.txt", ANSWER)
    assert found == [
        ("a.example.com", 2), ("b.example.com", 2), ("c.example.com", 3), ("d.example.com", 3), ("e.example.com", 4),
        ("f.example.com", 6), ("g.example.com", 6), ("h.example.com", 7), ("i.example.com", 9), ("_ga", 10),
    ]  # fmt: skip
    assert "CANARY" not in repr(found)


PAGE = """<!DOCTYPE html><html><head>
<!-- <meta http-equiv="Content-Security-Policy" content="script-src https://hidden.example.com"> -->
<!--[if IE]><script src="https://hidden.example.com/x"></script><![endif]-->
<META CONTENT="default-src &#39;self&#39;;
  connect-src https://ent&#105;ty.example.com; img-src https://a.example.com/1>2" HTTP-EQUIV=Content-Security-Policy>
<link rel="preconnect" href="https://b.example.com"><link rel=canonical href=https://never.example.com>
<link href=//c.example.com/css rel=stylesheet><style>@import "https://d.example.com"; a{b:url(//e.example.com)}</style>
<script>var s = document.createElement('script'); // s.src = 'https://hidden.example.com'
s.src = 'https://f.example.com/x.js'</script>
</head><body><img alt="a > b" src="https://g.example.com/p.gif?CANARY"
 srcset="/own.jpg 1x, https://h.example.com/2.jpg 2x"><a href="https://never.example.com">
<iframe
 src="https://i.example.com/v"></iframe><form method=post action="https://j.example.com/f"></form>
<object data="https://k.example.com/x"></object><video poster="https://l.example.com/x"></video>
"""


def test_a_page(tmp_path: Path) -> None:
    found = seen(tmp_path, "page.html", PAGE)
    assert sorted(found) == [
        ("a.example.com", 4), ("b.example.com", 6), ("c.example.com", 7), ("d.example.com", 7), ("e.example.com", 7),
        ("entity.example.com", 4), ("f.example.com", 9), ("g.example.com", 10), ("h.example.com", 11),
        ("i.example.com", 13), ("j.example.com", 13), ("k.example.com", 14), ("l.example.com", 14),
    ]  # fmt: skip
    assert seen(tmp_path, "saved.txt", PAGE) == found


SERVERS: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "nginx.conf": (
        "server {\n  # add_header Content-Security-Policy 'img-src https://hidden.example.com';\n"
        '  add_header Content-Security-Policy "default-src \'self\';\n    img-src https://a.example.com" always;\n'
        "  add_header 'Content-Security-Policy-Report-Only' \"img-src https://b.example.com\";\n"
        '  set $csp "img-src https://c.example.com;";\n  set $csp "${csp} font-src https://d.example.com";\n'
        "  add_header Content-Security-Policy $csp;\n  add_header Reporting-Endpoints 'x=\"https://e.example.com/r\"';\n"
        "  location /i { proxy_pass https://f.example.com/; }\n  location /o { proxy_pass http://backend; }\n}\n",
        [("a.example.com", 3), ("b.example.com", 5), ("c.example.com", 6), ("d.example.com", 7), ("e.example.com", 9),
         ("f.example.com", 10), ("backend", 11)],
    ),
    "_headers": (
        "# all\n/*\n  Content-Security-Policy: img-src https://a.example.com\n"
        "  # Content-Security-Policy: img-src https://hidden.example.com\n/x\n"
        "  Content-Security-Policy-Report-Only: connect-src https:\n",
        [("a.example.com", 3), ("connect-src https:", 6)],
    ),
    "_redirects": ("/i/* https://a.example.com/:splat 200\n/old /new\n", [("a.example.com", 1)]),
    "netlify.toml": (
        "[headers.values]\nContent-Security-Policy = '''\n  img-src\n  https://a.example.com\n'''\n"
        '[[redirects]]\nto = "https://b.example.com/:splat"\n',
        [("a.example.com", 2), ("b.example.com", 7)],
    ),
    ".htaccess": (
        "Header always set Content-Security-Policy \"default-src 'self'; \\\n  img-src https://a.example.com\"\n",
        [("a.example.com", 1)],
    ),
    "Caddyfile": (
        "own.example {\n  header {\n    Content-Security-Policy `img-src https://a.example.com`\n  }\n"
        "  reverse_proxy /i https://b.example.com\n}\n",
        [("a.example.com", 3), ("b.example.com", 5)],
    ),
    "vercel.json": (
        json.dumps({
            "headers": [{"headers": [{"key": "Reporting-Endpoints", "value": 'x="https://a.example.com"'}]}],
            "rewrites": [{"source": "/i/:p", "destination": "https://b.example.com/:p"}],
            "redirects": [{"source": "/old", "destination": "/new"}],
        }, indent=1),
        [("a.example.com", 6), ("b.example.com", 15)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SERVERS)
def test_a_servers_configuration(tmp_path: Path, name: str) -> None:
    text, expected = SERVERS[name]
    assert seen(tmp_path, name, text) == expected
