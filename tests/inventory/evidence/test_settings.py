"""Settings of applications: hosts in values with their lines, and nothing else of a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence import UnreadableError, read_evidence
from inventory.evidence.forms.value_hosts import hosts_in_value

FORMS: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "application.yml": (
        "spring:\n  mail: {host: smtp.post.example, password: pw.CANARY.example}\n"
        "  datasource:\n    url: jdbc:postgresql://u:CANARY@db.store.example:5432/x\n"
        "dsn: 'https://CANARY@o1.crash.example/1'\nclass: org.example.Service\nversion: 1.2.3\n",
        [("smtp.post.example", 2), ("db.store.example", 4), ("o1.crash.example", 5)],
    ),
    "appsettings.Production.json": (
        '{\n  "$schema": "https://schema.example/a",\n  "Mail": {\n    "Url": "https://api.post.example/CANARY"\n  }\n'
        "}",
        [("api.post.example", 4)],
    ),
    "values.yaml": (
        "image: {repository: registry.example.io/app}\nenv:\n  - name: CRM_HOST\n    value: crm.example.org\n"
        "  - name: CRM_TOKEN\n    value: crm.CANARY.example\n",
        [("CRM_HOST", 3), ("crm.example.org", 4), ("CRM_TOKEN", 5)],
    ),
    "mail.properties": ("# mail.host=hidden.example.net\nmail.smtp.host = smtp.post.example\nmail.password=CANARY\n", [
        ("smtp.post.example", 2),
    ]),
    "service.toml": ('[hook]\nendpoint = "https://hooks.example.net/CANARY"\n', [("hooks.example.net", 2)]),
    "compose.yaml": (
        "services:\n  a:\n    environment:\n      A_URL: https://u:CANARY@a.example.net/x\n",
        [("A_URL", 4), ("a.example.net", 4)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_hosts_with_their_lines(tmp_path: Path, name: str) -> None:
    text, expected = FORMS[name]
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = read_evidence(tmp_path / name, name).observations
    assert "CANARY" not in repr(found)
    assert [(one.value, one.line) for one in found] == expected


@pytest.mark.parametrize(
    ("name", "value", "hosts"),
    [
        ("SMTP_HOST", "smtp.post.example:587", ["smtp.post.example"]),
        ("BROKERS", "a.kafka.example:9092,b.kafka.example:9092", ["a.kafka.example", "b.kafka.example"]),
        ("SMTP_PASSWORD", "hunter2.example.com", []),
        ("API_SECRET", "https://hunter2.example.com/", []),
        ("SECRET_HOST", "hunter2.example.com", []),
        ("GREETING", "hello.world", []),
        ("CONFIG_URL", "settings.json", []),
        ("DATABASE_URL", "postgres://user.name:pa/ss@db.example.com/x", []),
        ("DATABASE_URL", "postgres://user:pass@db.example.com/x", ["db.example.com"]),
        ("REDIS_URL", "redis://localhost:6379", []),
        ("API_URL", "https://${HOST}/x", []),
        ("LISTEN_ADDR", "10.0.0.1:80", []),
        ("callbackUrl", "https://a.example.net/?to=b@c.example", ["a.example.net"]),
    ],
)
def test_what_of_a_value_is_a_host(name: str, value: str, hosts: list[str]) -> None:
    assert list(hosts_in_value(name, value)) == hosts


@pytest.mark.parametrize("name", ["notes.md", "words.yaml", "main.rs"])
def test_a_file_of_an_unknown_kind_is_no_list_of_hosts(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("host.example.net\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="is no kind of evidence that is known"):
        read_evidence(tmp_path / name, name)
