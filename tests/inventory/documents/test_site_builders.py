"""Pages as site builders lay them out around a policy have its clauses, and nothing else."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from inventory.policy.prepare import split_front_matter
from tests.inventory.documents.markdown_blocks import OWN, SEED, listed

MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "Shop", "Blog")).join(("<ul>", "</ul>"))
PAGES = {
    "WordPress": f"""<header id="masthead" class="site-header"><nav id="site-navigation">{MENU}</nav></header>
<div id="primary">
<main id="main" class="site-main"><article class="post"><div class="entry-content">POLICY</div></article>
</main></div><aside class="widget-area"><h2>Recent posts</h2>{MENU}</aside>
<footer id="colophon" class="site-footer"><div class="site-info">Proudly made with love.</div></footer>
<div id="cookie-notice" role="dialog"><span>We use cookies to improve the site.</span><a href="#">Ok</a></div>""",
    "Squarespace": f"""<header id="header" class="header">{MENU}</header>
<main id="page" role="main"><article>
<section class="page-section"><div class="sqs-block-content"><div class="sqs-html-content">POLICY</div></div></section>
</article></main>
<footer id="footer-sections" class="sections"><p>Larkfield, Galway. All rights reserved.</p></footer>""",
    "Wix": f"""<div id="SITE_CONTAINER"><header id="SITE_HEADER"><nav aria-label="Site">{MENU}</nav></header>
<main id="PAGES_CONTAINER"><div data-testid="richTextElement" class="wixui-rich-text">POLICY</div></main>
<footer id="SITE_FOOTER"><p>© 2026 by Larkfield.</p></footer></div>""",
    "Webflow": f"""<div class="navbar w-nav" role="banner"><nav role="navigation" class="w-nav-menu">{MENU}</nav></div>
<div class="section"><div class="w-richtext">POLICY</div></div>
<div class="footer"><div>Made in Galway</div>{MENU}</div>""",
    "Docusaurus": f"""<nav class="navbar"><a href="/">Larkfield</a></nav>
<div class="main-wrapper"><aside>{MENU}</aside><main>
<article><nav aria-label="Breadcrumbs"><ul class="breadcrumbs"><li><a href="/legal">Legal</a></li></ul></nav>
<div class="theme-doc-markdown markdown">POLICY</div></article>
<div class="table-of-contents"><ul><li><a href="#a">What
we collect</a></li></ul></div></main></div><footer class="footer">Built by us.</footer>""",
}  # fmt: skip


@pytest.mark.parametrize("builder", sorted(PAGES))
@pytest.mark.parametrize("policy", [OWN, SEED], ids=["own", "seed"])
def test_a_page_has_the_clauses_of_its_policy(builder: str, policy: str) -> None:
    inner = MarkdownIt("commonmark").enable("table").render(split_front_matter(policy)[0])
    page = f"<!doctype html><html><body>{PAGES[builder].replace('POLICY', inner)}</body></html>"
    assert listed(page, "notice.html") == listed(policy, "notice.md")
