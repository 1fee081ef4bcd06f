"""Which variables are credentials of somebody's service, by their names alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from catalog.justify.listed import company_key
from catalog.observing.signals import without_framework

_CREDENTIAL = re.compile(r"(.+?)_(?:API_?KEY|TOKEN|DSN|WEBHOOK(?:_.*|S)?)$|(?:TOKEN|API_?KEY|DSN|WEBHOOK)(?:_.*)?$")
_NOBODY = frozenset({
    "ACCESS", "ACCOUNT", "ACTION", "ADMIN", "ANON", "ANONYMOUS", "API", "APP", "APPLICATION", "AUTH", "AUTHORIZATION",
    "BACKEND", "BASE", "BASIC", "BEARER", "BOT", "CLIENT", "CONFIRMATION", "COOKIE", "CRON", "CSRF", "CUSTOM", "DB",
    "DATABASE", "DEBUG", "DEFAULT", "DEMO", "DEPLOY", "DEPLOYMENT", "DEV", "DEVELOPMENT", "EMAIL", "ENCRYPTION",
    "EXTERNAL", "FRONTEND", "GATEWAY", "HEALTH", "HOOK", "HTTP", "ID", "INCOMING", "INTERNAL", "INVITE", "JWT", "KEY",
    "LOCAL", "LOGIN", "MAGIC", "MAIL", "MAIN", "MASTER", "METRICS", "MONITORING", "MY", "OAUTH", "OIDC", "OUTGOING",
    "PASSWORD", "PAYMENT", "PREVIEW", "PRIVATE", "PROD", "PRODUCTION", "PROXY", "PUBLIC", "READ", "REFRESH",
    "REGISTRATION", "REMOTE", "RESET", "ROOT", "SANDBOX", "SECRET", "SERVER", "SERVICE", "SESSION", "SETUP", "SHARED",
    "SIGNING", "SMTP", "SSO", "STAGING", "SYNC", "SYSTEM", "TEST", "TOKEN", "URL", "USER", "VERIFICATION", "VERIFY",
    "WEB", "WEBHOOK", "WORKER", "WRITE", "XSRF",
})  # fmt: skip
"""Words that name no company."""
_SOFTWARE = frozenset({
    "POSTGRES", "POSTGRESQL", "PG", "MYSQL", "MARIADB", "REDIS", "MONGO", "MONGODB", "SQLITE", "RABBITMQ", "AMQP",
    "KAFKA", "NATS", "MESSENGER", "MAILER", "CLICKHOUSE", "ELASTICSEARCH", "MEMCACHED", "LDAP",
})  # fmt: skip
"""What people run themselves: its DSN leads to a host, which is another sign."""
_BUILD_SYSTEM = re.compile(
    r"(?:GITHUB|GH|GITLAB|CI|CI_JOB|CI_BUILD|ACTIONS(?:_.*)?|RUNNER|NPM|NODE_AUTH|PYPI|TEST_?PYPI|TWINE|UV_PUBLISH|POETRY"
    r"|CARGO|CARGO_REGISTRY|RUBYGEMS|GEM_HOST|NUGET|DOCKER|DOCKERHUB|DOCKER_HUB|GHCR|HOMEBREW(?:_.*)?|TAP|CODECOV|COVERALLS"
    r"|COVERALLS_REPO|SONAR|SNYK|TURBO|NX_CLOUD_ACCESS|RELEASE|RELEASE_PLEASE|SEMANTIC_RELEASE|RENOVATE|DEPENDABOT"
    r"|TF_API|TFE|VAULT|PACKAGIST|COMPOSER_AUTH|CHROMATIC_PROJECT|BUILDKITE(?:_.*)?|CIRCLE(?:_.*)?|JENKINS)"
    r"(?:_(?:READ|WRITE|ACCESS|AUTH|BOT|REGISTRY|PUBLISH|DEPLOY|PERSONAL|PERSONAL_ACCESS))*"
)


def is_credential(name: str) -> bool:
    """Whether a variable's name is one of `*_API_KEY`, `*_TOKEN`, `*_DSN` or `*_WEBHOOK*`, or such a word alone."""
    return _CREDENTIAL.fullmatch(without_framework(name).upper()) is not None


def names_nobody(name: str, own_names: Iterable[str]) -> str:
    """Why a credential's name leads to no company; empty where it may.

    `own_names` are the organisation's name and domains.
    """
    found = _CREDENTIAL.fullmatch(without_framework(name).upper())
    owner = (found[1] if found else None) or ""
    words = [word for word in owner.split("_") if word and not word.isdigit()]
    if words[:1] == ["JWT"] or set(words) <= _NOBODY | _SOFTWARE:
        return "its name has no company in it"
    if _BUILD_SYSTEM.fullmatch(owner):
        return "it belongs to what builds the software"
    own = {part for one in own_names for part in _parts(one)}
    return "its name is the organisation's own" if "".join(words).lower() in own or words[0].lower() in own else ""


def _parts(name: str) -> Iterable[str]:
    """A name as variables have it: the first part of a domain; a company's words joined, and the first of them."""
    if "." in name and " " not in name:
        yield name.lower().removeprefix("*.").removeprefix("www.").partition(".")[0]
        return
    words = company_key(name).split()
    yield "".join(words)
    yield from [words[0]] if words and len(words[0]) > 3 else []
