"""Pages as programs save them: Word's HTML, a browser's MHTML, Markdown that is called .txt."""

from __future__ import annotations

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from inventory.documents import DocumentRefusedError, transcribed
from inventory.policy import read_policy
from tests.inventory.documents.markdown_blocks import OWN, listed

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"></head>
<body lang=EN-US><div class=WordSection1>
<h1>Notice</h1>
<p class=MsoNormal>We share your data:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>with our <b>mailer</b>;<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span>to write to you;</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span>with nobody else.</p>
<p class=MsoNormal>We <del>sell</del><ins>keep</ins> it.</p>
</div></body></html>
"""
FILTERED = """<html><body>
<p class=MsoNormal>We share your data:</p>
<p class=MsoListParagraphCxSpFirst style='margin-left:.5in'><span>·<span>&nbsp; </span></span>
with our mailer;</p>
<p class=MsoListParagraphCxSpLast style='margin-left:.5in'>2.<span>&nbsp; </span>with nobody else.</p>
</body></html>
"""


def test_lists_of_word_are_lists() -> None:
    policy, problems = read_policy(WORD, "p.htm")
    assert problems == []
    assert [(one.kind, one.lead_in, one.text) for one in policy.clauses] == [
        ("paragraph", "", "We share your data:"),
        ("item", "We share your data:", "with our mailer;"),
        ("item", "with our mailer;", "to write to you;"),
        ("item", "We share your data:", "with nobody else."),
        ("paragraph", "", "We keep it."),
    ]


def test_lists_of_word_saved_filtered_are_lists() -> None:
    policy, _ = read_policy(FILTERED, "p.html")
    assert [(one.kind, one.lead_in, one.text) for one in policy.clauses][1:] == [
        ("item", "We share your data:", "with our mailer;"),
        ("item", "We share your data:", "with nobody else."),
    ]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_a_page_saved_by_a_browser_is_read(charset: str) -> None:
    whole = MIMEMultipart("related")
    whole.attach(MIMEText("<h1>Notice</h1>\n<p>We keep “it” – for café guests.</p>", "html", charset))
    whole.attach(MIMEText("p { color: red }", "css"))
    text = transcribed(whole.as_bytes(), "p.mhtml")
    policy, problems = read_policy(text, "p.mhtml")
    assert problems == []
    assert [(one.text, one.line) for one in policy.clauses] == [("We keep “it” – for café guests.", 2)]


@pytest.mark.parametrize("content", [b"x", b"Content-Type: multipart/related; boundary=a\n\n--a\n\nx", b"\xff" * 99])
def test_what_is_no_saved_page_is_told(content: bytes) -> None:
    with pytest.raises(DocumentRefusedError):
        transcribed(content, "p.mhtml")


def test_markdown_in_a_text_file_is_read_as_markdown() -> None:
    assert listed(OWN, "notice.txt") == listed(OWN, "notice.md")


@pytest.mark.parametrize("text", ["1. We keep it.\n* You may ask.\n", "# 1 of 3\n\nWe *never* sell it.\n"])
def test_plain_text_stays_plain(text: str) -> None:
    policy, _ = read_policy(text, "p.txt")
    assert "*never*" in policy.clauses[-1].text or policy.clauses[-1].kind == "item"
