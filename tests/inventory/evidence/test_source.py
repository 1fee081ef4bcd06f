"""Source code of every language: SDKs that run, hosts that are called, and nothing out of comments."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence.forms import comments
from inventory.evidence.source_folder import read_source


def seen(folder: Path, name: str, text: str) -> list[tuple[str, int]]:
    (folder / name).write_text(text, encoding="utf-8")
    return [(one.value.removeprefix("pkg:"), one.line) for one in read_source(folder, "app").observations]


LANGUAGES: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "a.tsx": (
        "// import a from 'hidden-a'\n/* import b from 'hidden-b' */\nimport type { S } from 'types-only'\n"
        "export { x } from '@scope/sdk/deep'\nconst t = \"import c from 'in-text'\"; // require('hidden-c')\n"
        "const ld = await import('dynamic')\nimport {a, b} from 'two'; import 'three'\n",
        [("npm/@scope/sdk", 4), ("npm/dynamic", 6), ("npm/two", 7), ("npm/three", 7)],
    ),
    "a.js": (
        "fetch('https://a.example.com/x?CANARY')\naxios.post(`https://b.example.com/${id}`)\n"
        "axios.create({ baseURL: 'https://c.example.com' })\nnavigator.sendBeacon('https://d.example.com')\n"
        "new WebSocket(\"wss://e.example.com:8443\")\n// fetch('https://hidden.example.com')\n"
        "s.setAttribute('src', '//f.example.com/x.js')\nx.open('POST', 'https://g.example.com')\n"
        "const docs = 'https://not-called.example.com'\nfetch('/own'); fetch(`${base}/x`); fetch('http://localhost:3000')\n",
        [(f"{letter}.example.com", line) for letter, line in zip("abcdefg", (1, 2, 3, 4, 5, 7, 8), strict=True)],
    ),
    "a.vue": (
        "<template><!-- <script src='https://hidden.example.com/x'></script> --><img src='https://a.example.com/p'>\n"
        "<a href='https://link.example.com'></a></template>\n<script setup>\nimport g from 'vue-gtag'\n"
        "// s.src = 'https://hidden.example.net/x.js'\n</script>\n",
        [("a.example.com", 1), ("npm/vue-gtag", 4)],
    ),
    "a.svelte": (
        "{#if x}<script src=\"https://a.example.com/s.js\"></script>{/if}\n{#each y as z}{/each}\n",
        [("a.example.com", 1)],
    ),
    "a.py": (
        '"""Example:\nimport hidden_a\n"""\nimport sentry_sdk, twilio.rest as t  # import hidden_b\n'
        "from google.cloud import storage\nfrom google.generativeai import x\nimport ldclient\n# import hidden_c\n"
        "requests.post('https://a.example.com/x', json={})\nCSP_SCRIPT_SRC = (\"'self'\", 'https://b.example.com')\n",
        [
            ("pypi/sentry-sdk", 4), ("pypi/twilio", 4), ("pypi/google-cloud-storage", 5),
            ("pypi/google-generativeai", 6), ("pypi/launchdarkly-server-sdk", 7), ("a.example.com", 9),
            ("b.example.com", 10),
        ],
    ),
    "a.rb": (
        "require 'stripe'\n# require 'hidden'\n=begin\nrequire 'hidden'\n=end\nIntercom::Client.new(token: x)\n"
        "Sentry.init { |c| c.dsn = 'https://CANARY@a.example.com/1' }\nUser.new\n",
        [("gem/stripe", 1), ("gem/intercom", 6), ("gem/sentry-ruby", 7), ("a.example.com", 7)],
    ),
    "a.go": (
        'import (\n\t"fmt"\n\tstripe "github.com/stripe/stripe-go/v76"\n\t// "github.com/hidden/x"\n)\n'
        'import "github.com/getsentry/sentry-go"\nhttp.Post("https://a.example.com/x", ct, b)\n',
        [
            ("golang/github.com/stripe/stripe-go/v76", 3), ("golang/github.com/getsentry/sentry-go", 6),
            ("a.example.com", 7),
        ],
    ),
    "a.swift": (
        "import FirebaseAnalytics\n@testable import Mixpanel\n// import Hidden\nURL(string: \"https://a.example.com\")\n",
        [("cocoapods/FirebaseAnalytics", 1), ("cocoapods/Mixpanel-swift", 2), ("a.example.com", 4)],
    ),
    "a.kt": (
        "import io.sentry.Sentry\n// import com.mixpanel.X\nimport com.google.firebase.analytics.ktx.analytics\n"
        "import com.google.gson.Gson\n",
        [("maven/io.sentry/sentry", 1), ("maven/com.google.firebase/firebase-bom", 3)],
    ),
    "a.php": (
        "<?php\nuse Stripe\\StripeClient;\n// use Twilio\\Rest\\Client;\n# use Mollie\\Api;\n"
        "\\Sentry\\init(['dsn' => 'https://CANARY@a.example.com/3']);\nuse App\\Own;\n?>\n"
        "<script src=\"https://b.example.com/x.js\"></script>\n",
        [("composer/stripe/stripe-php", 2), ("composer/sentry/sentry", 5), ("a.example.com", 5), ("b.example.com", 8)],
    ),
    "a.cs": (
        "using System;\nusing Sentry;\nglobal using static Stripe.Checkout;\n// using Twilio;\nusing Own.Stripe;\n",
        [("nuget/Sentry", 2), ("nuget/Stripe.net", 3)],
    ),
    "a.dart": (
        "import 'dart:io';\nimport 'package:sentry_flutter/sentry_flutter.dart';\n// import 'package:hidden/x.dart';\n",
        [("pub/sentry_flutter", 2)],
    ),
    "a.rs": (
        "use std::fs;\nuse async_openai::Client;\nextern crate sentry;\nuse crate::own;\n",
        [("cargo/async-openai", 2), ("cargo/sentry", 3)],
    ),
    "a.m": (
        "#import <FacebookCore/Core.h>\n#import \"Own.h\"\n@import Mixpanel;\n",
        [("cocoapods/FBSDKCoreKit", 1), ("cocoapods/Mixpanel-swift", 3)],
    ),
    "a.html.erb": (
        "<%# <script src='https://hidden.example.com/x'></script> %>\n"
        "<%= javascript_include_tag 'https://a.example.com/x' %>\n",
        [("a.example.com", 2)],
    ),
    "a.jinja": (
        "{# <script src='https://hidden.example.com/x'></script> #}\n<script data-x=1 src='https://a.example.com/x'></script>\n",
        [("a.example.com", 2)],
    ),
    "a.blade.php": (
        "{{-- <script src='https://hidden.example.com/x'></script> --}}\n<script src='//a.example.com/x'></script>\n",
        [("a.example.com", 2)],
    ),
    "next.config.mjs": (
        "const csp = `default-src 'self';\n script-src https://a.example.com`\nconst d = {scriptSrc: [\"'self'\", 'https://b.example.com']}\n"
        "const r = {source: '/i', destination: 'https://c.example.com/:p'}\n",
        [("a.example.com", 1), ("b.example.com", 3), ("c.example.com", 4)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LANGUAGES)
def test_signs_of_a_language(tmp_path: Path, name: str) -> None:
    text, expected = LANGUAGES[name]
    found = [one for one in seen(tmp_path, name, text) if one[0] != "localhost"]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("name", ["a.test.ts", "a.spec.js", "test_a.py", "a_test.go", "a_spec.rb", "AppTests.swift"])
def test_files_of_tests_are_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "main.py").write_text("import stripe\n", encoding="utf-8")
    assert seen(tmp_path, name, "import 'x'\nimport y\nrequire 'z'\n") == [("pypi/stripe", 1)]


def test_comments_keep_places_and_quotes() -> None:
    code = "a('https://x') // b\n/* c\nd */ e `// f`\nreg.test(/\\/*$/); g(\"//h\"); i = 'j' // k\n"
    left = comments.without_slash_comments(code)
    assert len(left) == len(code)
    assert left.split() == ["a('https://x')", "e", "`//", "f`", "reg.test(/\\/*$/);", 'g("//h");', "i", "=", "'j'"]


def test_an_old_script_that_hides_itself_in_a_comment_still_runs() -> None:
    page = "<script><!--\nload('x')\n//--></script><!-- gone --><p>"
    assert "load('x')" in comments.without_markup_comments(page)
    assert "gone" not in comments.without_markup_comments(page)


@pytest.mark.parametrize(
    "part",
    [
        "/*", "<!--", "<script>", "<script ", "`", '"', "'", "{#", "{{--", "<%#", "=begin\n", '"""', "\\`", '\\"',
        "\\'", "\\A", "connect-src ['",
    ],
)  # fmt: skip
def test_what_is_never_closed_takes_no_time(tmp_path: Path, part: str) -> None:
    hostile = part[-1] + part * (100_000 // len(part))
    for ending in ("js", "html", "py", "rb", "php", "jinja"):
        (tmp_path / f"a.{ending}").write_text(hostile, encoding="utf-8")
    (tmp_path / "b.py").write_text("import stripe\n", encoding="utf-8")
    assert [one.value for one in read_source(tmp_path, "app").observations] == ["pkg:pypi/stripe"]
