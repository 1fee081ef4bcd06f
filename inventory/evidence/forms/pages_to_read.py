"""Addresses that people follow, not software: links, documentation, a front page; and those that are only names."""

from __future__ import annotations

import re

_LINK = re.compile(
    r"(?:\bhref|\b(?i:link|homepage|docs?|documentation|help|support|terms|privacy|legal|profile|repository|bugs|canonical"
    r"|sameAs|xmlns|license|changelog|readme|see|website|twitter|github|linkedin|facebook|instagram|youtube)"
    r"(?i:_?(?:url|uri|link|page|href))?|xmlns:\w+|[$@](?:schema|id|context))[\"']?\s*(?:=>|[:=])\s*[{(]?\s*\Z"
)
_FOR_PEOPLE = frozenset({
    "docs", "doc", "developer", "developers", "help", "support", "status", "blog", "community", "forum", "learn",
    "dashboard", "console", "wiki", "play", "apps", "itunes", "marketplace", "policies", "privacy",
    "trust", "security", "legal", "about", "careers", "guides", "knowledge",
})  # fmt: skip
_NAMES_ALONE = frozenset({
    "www.w3.org", "schema.org", "json-schema.org", "purl.org", "xmlns.com", "ns.adobe.com", "www.sitemaps.org",
    "ogp.me", "www.opengis.net", "xml.org", "java.sun.com", "www.springframework.org", "maven.apache.org",
})  # fmt: skip
_FOR_SOFTWARE = re.compile(
    r"/(?:api|v\d+|rest|graphql|oauth2?|token|collect|track|tr|events?|hooks?|webhooks?|ingest|capture|batch|beacon"
    r"|pixel|rpc|embed|widget|sdk|js|tag|gtm|gtag|static|assets|cdn|player|scripts?|log|logs|send|messages?|upload|login)"
    r"(?![a-z])|\.(?:m?js|json|gif|png|svg|css|php|ashx|woff2?)(?![a-z])",
    re.IGNORECASE,
)


def is_link(before: str) -> bool:
    """Whether `before`, the code up to an address, makes it a link to follow."""
    return _LINK.search(before[-60:]) is not None


def is_name_alone(host: str) -> bool:
    """Whether addresses of a host are names of forms and namespaces, which nobody fetches."""
    return host in _NAMES_ALONE or host.startswith(("schemas.", "schema.", "xmlns.", "ns."))


def is_page_to_read(host: str, path: str) -> bool:
    """Whether an address leads to a page for people: by its first label, or a front page without a path of software."""
    labels = host.split(".")
    if is_name_alone(host):
        return True
    if len(labels) > 2 and labels[0] in _FOR_PEOPLE:
        return True
    front = labels[0] == "www" or len(labels) == 2
    return front and _FOR_SOFTWARE.search(path) is None
