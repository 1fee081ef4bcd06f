"""Takes the page out of a file in which a browser saved it with all that belongs to it (MHTML, RFC 2557)."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.parser import BytesHeaderParser

from inventory.documents.refusal import DocumentRefusedError

_HELP = "Save the page anew as “Web page, HTML only”, or as .mhtml from a browser."


def transcript(content: bytes) -> str:
    """The page's HTML, on the lines that it has there; raises DocumentRefusedError where there is none."""
    headers = BytesHeaderParser(policy=policy.default).parsebytes(content[:65536])
    if not str(headers.get("Content-Type", "")).lower().startswith(("multipart/", "text/html")):
        raise DocumentRefusedError("INV001", "The file is no saved page: it has no such beginning.", _HELP)
    for part in message_from_bytes(content, policy=policy.default).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _text(part).replace("\r\n", "\n").replace("\r", "\n")
    raise DocumentRefusedError("INV009", "The saved page holds no HTML.", _HELP)


def _text(part: Message | EmailMessage) -> str:
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    try:
        return raw.decode(charset)
    except (UnicodeDecodeError, LookupError):
        raise DocumentRefusedError(
            "INV001", f"The saved page is not the {charset} that it says it is.", _HELP
        ) from None
