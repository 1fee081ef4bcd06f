"""Lock files of every ecosystem: what is asked for directly, what comes along, what is for development, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence import Evidence, UnreadableError, read_evidence

Seen = tuple[str, int, str]
"""A package without `pkg:`, its line, and `direct`, `via NAME`, `transitive` or `dev`."""


def seen(evidence: Evidence) -> list[Seen]:
    return [
        (one.value.removeprefix("pkg:"), one.line, how)
        for one in evidence.observations
        for how in [
            "dev" if one.dev else f"via {one.via}" if one.via else "transitive" if one.transitive else "direct"
        ]
    ]  # fmt: skip


def read(folder: Path, name: str, text: str, **beside: str) -> list[Seen]:
    (folder / name).write_text(text, encoding="utf-8")
    for other, content in beside.items():
        (folder / other.replace("_dot_", ".")).write_text(content, encoding="utf-8")
    return seen(read_evidence(folder / name))


PACKAGE_JSON = '{"dependencies": {"a": "1", "@s/b": "1", "alias": "npm:real@1"}, "devDependencies": {"d": "1"}}'


def test_package_lock_1_with_its_package_json(tmp_path: Path) -> None:
    text = """{
  "lockfileVersion": 1,
  "dependencies": {
    "a": {
      "version": "1.0.0",
      "requires": {"c": "1"},
      "dependencies": {
        "c": {
          "version": "0.9.0"
        }
      }
    },
    "alias": {
      "version": "npm:real@1.0.0"
    },
    "d": {
      "version": "1.0.0",
      "dev": true
    }
  }
}"""
    assert read(tmp_path, "package-lock.json", text, package_dot_json=PACKAGE_JSON) == [
        ("npm/a", 4, "direct"), ("npm/c", 8, "via a"), ("npm/real", 13, "direct"), ("npm/d", 16, "dev"),
    ]  # fmt: skip


@pytest.mark.parametrize("version", [2, 3])
def test_package_lock_2_and_3(tmp_path: Path, version: int) -> None:
    text = f"""{{
  "lockfileVersion": {version},
  "packages": {{
    "": {{"dependencies": {{"a": "1", "alias": "npm:real@1"}}, "devDependencies": {{"d": "1"}}}},
    "packages/own": {{"dependencies": {{"@s/b": "1"}}}},
    "node_modules/own": {{"resolved": "packages/own", "link": true}},
    "node_modules/@s/b": {{}},
    "node_modules/a": {{"dependencies": {{"c": "1"}}}},
    "node_modules/a/node_modules/c": {{}},
    "node_modules/alias": {{"name": "real"}},
    "node_modules/d": {{"dev": true}}
  }}
}}"""
    assert read(tmp_path, "package-lock.json", text) == [
        ("npm/@s/b", 7, "direct"), ("npm/a", 8, "direct"), ("npm/c", 9, "via a"), ("npm/real", 10, "direct"),
        ("npm/d", 11, "dev"),
    ]  # fmt: skip


def test_a_pointer_leads_to_the_package(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"lockfileVersion": 3, "packages": {"node_modules/@s/b": {}}}', encoding="utf-8")
    (one,) = read_evidence(tmp_path / "x.json").observations
    assert one.pointer == "/packages/node_modules~1@s~1b"


YARN_1 = """# yarn lockfile v1


"@s/b@^1.0.0":
  version "1.0.0"
  resolved "https://registry.example/b"

a@^1.0.0, a@^1.1.0:
  version "1.1.0"
  dependencies:
    c "^1.0.0"
    "@s/e" "*"

"@s/e@*":
  version "1.0.0"

c@^1.0.0:
  version "1.0.0"

"d@npm:real-d@^1.0.0":
  version "1.0.0"
"""


def test_yarn_1_alone_takes_what_nobody_asks_for_as_direct(tmp_path: Path) -> None:
    assert read(tmp_path, "yarn.lock", YARN_1) == [
        ("npm/@s/b", 4, "direct"), ("npm/a", 8, "direct"), ("npm/@s/e", 14, "via a"), ("npm/c", 17, "via a"),
        ("npm/real-d", 20, "direct"),
    ]  # fmt: skip


def test_yarn_1_with_its_package_json_knows_what_is_for_development(tmp_path: Path) -> None:
    found = read(tmp_path, "yarn.lock", YARN_1.replace("real-d", "d"), package_dot_json=PACKAGE_JSON)
    assert found[-1] == ("npm/d", 20, "dev")
    assert found[0] == ("npm/@s/b", 4, "direct")


def test_later_yarn(tmp_path: Path) -> None:
    text = """__metadata:
  version: 8

"@s/b@npm:^1.0.0":
  version: 1.0.0
  resolution: "@s/b@npm:1.0.0"
  dependencies:
    c: "npm:^1.0.0"
  linkType: hard

"c@npm:^1.0.0":
  version: 1.0.0
  resolution: "c@npm:1.0.0"
  linkType: hard

"root@workspace:.":
  version: 0.0.0-use.local
  resolution: "root@workspace:."
  dependencies:
    "@s/b": "npm:^1.0.0"
  linkType: soft
"""
    assert read(tmp_path, "yarn.lock", text) == [("npm/@s/b", 4, "direct"), ("npm/c", 11, "via @s/b")]


PNPM = {
    "5.4": """lockfileVersion: 5.4
dependencies:
  '@s/b': 1.0.0
devDependencies:
  d: 1.0.0
packages:
  /@s/b/1.0.0:
    dependencies:
      c: 1.0.0_x@1.0.0
    dev: false
  /c/1.0.0_x@1.0.0:
    dev: false
  /d/1.0.0:
    dev: true
""",
    "6.0": """lockfileVersion: '6.0'
dependencies:
  '@s/b':
    specifier: ^1.0.0
    version: 1.0.0
devDependencies: {d: {specifier: 1, version: 1.0.0}}
packages:
  /@s/b@1.0.0:
    dependencies: {c: 1.0.0(x@1.0.0)}

  /c@1.0.0(x@1.0.0):
    dev: false
  /d@1.0.0:
    dev: true
""",
    "9.0": """lockfileVersion: '9.0'
importers:
  .:
    dependencies: {'@s/b': {specifier: ^1.0.0, version: 1.0.0}, own: {specifier: 'workspace:*', version: 'link:own'}}
    devDependencies: {d: {specifier: 1, version: 1.0.0}}
packages:
  '@s/b@1.0.0':
    resolution: {integrity: sha512-x}

  c@1.0.0:
    resolution: {integrity: sha512-x}

  d@1.0.0: {resolution: {integrity: sha512-x}}
snapshots:
  '@s/b@1.0.0':
    dependencies: {c: 1.0.0}
  c@1.0.0: {}
  d@1.0.0: {}
""",
}


@pytest.mark.parametrize("version", PNPM)
def test_pnpm_lock(tmp_path: Path, version: str) -> None:
    found = read(tmp_path, "pnpm-lock.yaml", PNPM[version])
    assert [(name, how) for name, _, how in found] == [("npm/@s/b", "direct"), ("npm/c", "via @s/b"), ("npm/d", "dev")]
    assert found[0][1] == PNPM[version].split("packages:")[0].count("\n") + 2


def test_requirements(tmp_path: Path) -> None:
    text = """# by pip-compile
--index-url https://user:secret@index.example/simple
Stripe==8.0.0 \\
    --hash=sha256:abc
    # via -r requirements.in
requests[socks]>=2 ; python_version > "3"
urllib3==2.0  # via requests
certifi==2024.1.1
    # via
    #   requests
    #   stripe
-e git+https://git.example/x#egg=Own_Thing
zope.interface @ https://files.example/zope.zip
"""
    assert read(tmp_path, "requirements.txt", text) == [
        ("pypi/stripe", 3, "direct"), ("pypi/requests", 6, "direct"), ("pypi/urllib3", 7, "via requests"),
        ("pypi/certifi", 8, "via requests"), ("pypi/own-thing", 12, "direct"), ("pypi/zope-interface", 13, "direct"),
    ]  # fmt: skip


def test_requirements_for_development_are_marked(tmp_path: Path) -> None:
    assert read(tmp_path, "requirements-dev.txt", "pytest==8\n") == [("pypi/pytest", 1, "dev")]


POETRY = """[[package]]
name = "stripe"
version = "8.0.0"

[package.dependencies]
Requests = ">=2"

[[package]]
name = "requests"
version = "2.0.0"

[[package]]
name = "pytest"
version = "8.0.0"
GROUP
"""
PYPROJECT = '[project]\ndependencies = ["stripe>=8"]\n[dependency-groups]\ndev = ["pytest"]\n'


@pytest.mark.parametrize("group", ['category = "dev"', 'groups = ["dev"]'])
def test_poetry_lock(tmp_path: Path, group: str) -> None:
    assert read(tmp_path, "poetry.lock", POETRY.replace("GROUP", group)) == [
        ("pypi/stripe", 2, "direct"), ("pypi/requests", 9, "via stripe"), ("pypi/pytest", 13, "dev"),
    ]  # fmt: skip


def test_poetry_lock_with_its_pyproject(tmp_path: Path) -> None:
    project = PYPROJECT.replace("stripe>=8", "Requests")
    assert read(tmp_path, "poetry.lock", POETRY.replace("GROUP", ""), pyproject_dot_toml=project) == [
        ("pypi/stripe", 2, "dev"), ("pypi/requests", 9, "direct"), ("pypi/pytest", 13, "dev"),
    ]  # fmt: skip


def test_uv_lock(tmp_path: Path) -> None:
    text = """version = 1

[[package]]
name = "app"
source = { editable = "." }
dependencies = [{ name = "stripe" }]

[package.dev-dependencies]
dev = [{ name = "pytest" }]

[[package]]
name = "pytest"
source = { registry = "https://index.example" }

[[package]]
name = "requests"
source = { registry = "https://index.example" }

[[package]]
name = "stripe"
source = { registry = "https://index.example" }
dependencies = [{ name = "requests" }]
"""
    assert read(tmp_path, "uv.lock", text) == [
        ("pypi/pytest", 12, "dev"), ("pypi/requests", 16, "via stripe"), ("pypi/stripe", 20, "direct"),
    ]  # fmt: skip


def test_pylock(tmp_path: Path) -> None:
    text = """lock-version = "1.0"
[[packages]]
name = "stripe"
dependencies = [{name = "requests"}]
[[packages]]
name = "requests"
[[packages]]
name = "pytest"
marker = "'dev' in dependency_groups"
"""
    assert read(tmp_path, "pylock.toml", text) == [
        ("pypi/stripe", 3, "direct"), ("pypi/requests", 6, "via stripe"), ("pypi/pytest", 8, "dev"),
    ]  # fmt: skip


def test_pipfile_lock(tmp_path: Path) -> None:
    text = """{
  "_meta": {"sources": []},
  "default": {
    "requests": {},
    "Stripe": {}
  },
  "develop": {
    "pytest": {}
  }
}"""
    assert read(tmp_path, "Pipfile.lock", text, Pipfile='[packages]\nstripe = "*"\n') == [
        ("pypi/requests", 4, "transitive"), ("pypi/stripe", 5, "direct"), ("pypi/pytest", 8, "dev"),
    ]  # fmt: skip


def test_gemfile_lock(tmp_path: Path) -> None:
    text = """GEM
  remote: https://rubygems.example/
  specs:
    faraday (2.0.0)
    rspec (3.0.0)
      diff-lcs (>= 1)
    diff-lcs (1.5.0)
    stripe (8.0.0)
      faraday (>= 1)
    sentry-rails (5.0.0)

PLATFORMS
  ruby

DEPENDENCIES
  rspec
  stripe (~> 8)
  sentry-rails!
"""
    gemfile = "gem 'stripe'\ngem 'sentry-rails'\ngroup :development, :test do\n  gem 'rspec'\nend\n"
    assert read(tmp_path, "Gemfile.lock", text, Gemfile=gemfile) == [
        ("gem/faraday", 4, "via stripe"), ("gem/rspec", 5, "dev"), ("gem/diff-lcs", 7, "dev"),
        ("gem/stripe", 8, "direct"), ("gem/sentry-rails", 10, "direct"),
    ]  # fmt: skip


GO_MOD = """module app.example/app

go 1.22

require github.com/Stripe/stripe-go/v76 v76.0.0

require (
\tgithub.com/getsentry/sentry-go v0.27.0
\tgolang.org/x/sys v0.1.0 // indirect
)
exclude (
\tgithub.com/old/thing v1.0.0
)
"""


def test_go_mod(tmp_path: Path) -> None:
    assert read(tmp_path, "go.mod", GO_MOD) == [
        ("golang/github.com/stripe/stripe-go/v76", 5, "direct"), ("golang/github.com/getsentry/sentry-go", 8, "direct"),
        ("golang/golang.org/x/sys", 9, "transitive"),
    ]  # fmt: skip


def test_go_sum_with_its_go_mod(tmp_path: Path) -> None:
    text = (
        "github.com/getsentry/sentry-go v0.27.0 h1:x=\ngithub.com/getsentry/sentry-go v0.27.0/go.mod h1:x=\n"
        "golang.org/x/sys v0.1.0 h1:x=\ngolang.org/x/only-mod v1.0.0/go.mod h1:x=\n"
    )
    assert read(tmp_path, "go.sum", text, go_dot_mod=GO_MOD) == [
        ("golang/github.com/getsentry/sentry-go", 1, "direct"), ("golang/golang.org/x/sys", 3, "transitive"),
    ]  # fmt: skip
    (tmp_path / "go.mod").unlink()
    assert [how for _, _, how in read(tmp_path, "go.sum", text)] == ["direct", "direct"]


POM = """<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <dependencyManagement><dependencies>
    <dependency><groupId>g</groupId><artifactId>managed</artifactId></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>com.stripe</groupId>
      <artifactId>stripe-java</artifactId>
    </dependency>
    <dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>
    <dependency><groupId>${own}</groupId><artifactId>x</artifactId></dependency>
  </dependencies>
</project>
"""


def test_pom(tmp_path: Path) -> None:
    found = read(tmp_path, "pom.xml", POM)
    assert found == [
        ("maven/com.stripe/stripe-java", 7, "direct"), ("maven/junit/junit", 11, "dev"),
        ("maven/${own}/x", 12, "direct"),
    ]  # fmt: skip


@pytest.mark.parametrize("declaration", ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "<!doctype x>"])
def test_a_pom_with_a_document_type_is_refused(tmp_path: Path, declaration: str) -> None:
    with pytest.raises(UnreadableError, match="document type"):
        read(tmp_path, "pom.xml", declaration + "<project/>")


def test_composer_lock(tmp_path: Path) -> None:
    text = """{
  "packages": [
    {
      "name": "Sentry/sentry",
      "require": {"php": ">=8", "guzzle/psr7": "^2"}
    },
    {
      "name": "guzzle/psr7"
    }
  ],
  "packages-dev": [
    {
      "name": "phpunit/phpunit"
    }
  ]
}"""
    beside = '{"require": {"sentry/sentry": "^4"}, "require-dev": {"phpunit/phpunit": "^10"}}'
    assert read(tmp_path, "composer.lock", text, composer_dot_json=beside) == [
        ("composer/sentry/sentry", 4, "direct"), ("composer/guzzle/psr7", 8, "via sentry/sentry"),
        ("composer/phpunit/phpunit", 13, "dev"),
    ]  # fmt: skip


def test_cargo_lock(tmp_path: Path) -> None:
    text = """version = 3

[[package]]
name = "app"
dependencies = ["mockito", "sentry 0.32.0"]

[[package]]
name = "httpdate"
source = "registry+x"

[[package]]
name = "mockito"
source = "registry+x"

[[package]]
name = "sentry"
source = "registry+x"
dependencies = ["httpdate"]
"""
    cargo = '[dependencies]\nsentry = "0.32"\n[dev-dependencies]\nmockito = "1"\n'
    assert read(tmp_path, "Cargo.lock", text, Cargo_dot_toml=cargo) == [
        ("cargo/httpdate", 8, "via sentry"), ("cargo/mockito", 12, "dev"), ("cargo/sentry", 16, "direct"),
    ]  # fmt: skip


def test_podfile_lock(tmp_path: Path) -> None:
    text = """PODS:
  - Firebase/Analytics (10.0.0):
    - Firebase/Core
    - GoogleUtilities (~> 7)
  - Firebase/Core (10.0.0)
  - GoogleUtilities (7.0.0)

DEPENDENCIES:
  - Firebase/Analytics (~> 10)
"""
    assert read(tmp_path, "Podfile.lock", text) == [
        ("cocoapods/Firebase", 2, "direct"), ("cocoapods/GoogleUtilities", 4, "via Firebase"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("yarn.lock", "  indented: first\nnot a head\n"),
        ("pnpm-lock.yaml", "packages: {}\n"),
        ("poetry.lock", "x = 1\n"),
        ("uv.lock", "not toml"),
        ("Pipfile.lock", "{}"),
        ("composer.lock", "{}"),
        ("go.mod", "require x v1\n"),
        ("pom.xml", "<project>"),
        ("Podfile.lock", "COCOAPODS: 1\n"),
        ("package-lock.json", "[]"),
        ("package-lock.json", '{"lockfileVersion": 3, "packages": {"node_modules/a": 7}}'),
    ],
)
def test_what_is_no_lock_file_is_refused_by_name(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(UnreadableError, match=name):
        read(tmp_path, name, text)


def test_gems_in_nested_blocks_and_those_that_the_projects_own_gems_ask_for(tmp_path: Path) -> None:
    lock = (
        "PATH\n  remote: engine\n  specs:\n    engine (0.1)\n      stripe (~> 10)\n\nGEM\n  specs:\n"
        "    debug (1)\n    lint (1)\n    stripe (10)\n\nDEPENDENCIES\n  debug\n  engine!\n  lint\n"
    )
    gemfile = (
        'group :development, :test do\n  if ENV["X"] # do\n    gem "debug"\n  end\n  gem "lint"\nend\n'
        'gem "engine", path: "engine"\n'
    )
    found = read(tmp_path, "Gemfile.lock", lock, Gemfile=gemfile)
    assert found == [("gem/debug", 9, "dev"), ("gem/lint", 10, "dev"), ("gem/stripe", 11, "direct")]


def test_two_versions_of_a_crate_have_their_own_lines_and_builds_are_development(tmp_path: Path) -> None:
    lock = "".join(
        f'[[package]]\nname = "{name}"\nversion = "{version}"\nsource = "registry"\n\n'
        for name, version in (("cc", "1"), ("sentry", "1"), ("sentry", "2"))
    )
    lock += '[[package]]\nname = "own"\nversion = "1"\ndependencies = ["cc", "sentry 2"]\n'
    cargo = (
        '[dependencies]\nsentry = "2"\n[target."cfg(unix)".build-dependencies]\nx = {package = "cc", version = "1"}\n'
    )
    found = read(tmp_path, "Cargo.lock", lock, Cargo_dot_toml=cargo)
    assert found == [("cargo/cc", 2, "dev"), ("cargo/sentry", 7, "direct"), ("cargo/sentry", 12, "direct")]


def test_properties_of_a_pom_are_filled_in(tmp_path: Path) -> None:
    pom = (
        "<project><groupId>org.own</groupId><properties><!-- x --><g>com.stripe</g></properties><dependencies>\n"
        "<dependency><groupId>${g}</groupId><artifactId>stripe-java</artifactId></dependency>\n"
        "<dependency><groupId>${project.groupId}</groupId><artifactId>core</artifactId></dependency>\n"
        "</dependencies></project>"
    )
    found = read(tmp_path, "pom.xml", pom)
    assert found == [("maven/com.stripe/stripe-java", 2, "direct"), ("maven/org.own/core", 3, "direct")]


def test_a_lock_that_does_not_say_who_asks_for_whom_marks_only_what_is_asked_for_in_development(tmp_path: Path) -> None:
    lock = "".join(f'[[packages]]\nname = "{name}"\n' for name in ("certifi", "posthog", "stripe"))
    project = '[project]\ndependencies = ["stripe"]\n[dependency-groups]\ndev = ["posthog"]\n'
    found = read(tmp_path, "pylock.toml", lock, pyproject_dot_toml=project)
    assert found == [("pypi/certifi", 2, "transitive"), ("pypi/posthog", 4, "dev"), ("pypi/stripe", 6, "direct")]


def test_yarn_knows_what_each_workspace_asks_for(tmp_path: Path) -> None:
    for name, record in {
        "packages/web": '{"name": "web", "dependencies": {"a": "1"}, "devDependencies": {"d": "1"}}',
        "packages/web/node_modules/z": '{"dependencies": {"e": "1"}}',
        "tool": '{"devDependencies": {"a": "1"}}',
    }.items():
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "package.json").write_text(record, encoding="utf-8")
    needs = {"a": "", "d": '  dependencies:\n    e "1"\n', "e": ""}
    lock = "# yarn lockfile v1\n" + "".join(f'\n{name}@1:\n  version "1"\n{more}' for name, more in needs.items())
    root = '{"workspaces": {"packages": ["packages/**", "tool", "../x"]}}'
    found = read(tmp_path, "yarn.lock", lock, package_dot_json=root)
    assert found == [("npm/a", 3, "direct"), ("npm/d", 6, "dev"), ("npm/e", 11, "dev")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("package-lock.json", '{"lockfileVersion": 1, "dependencies": {"a": {"version": "npm:@s/r@git+https://CANARY@h"}}}'),
        ("pnpm-lock.yaml", "lockfileVersion: 9\npackages:\n  '@s/r@1.0.0': {}\n  git+https://CANARY:x@h/b: {}\n"),
    ],
)  # fmt: skip
def test_the_address_of_a_package_is_not_its_name(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [one.value for one in read_evidence(tmp_path / name, name).observations] == ["pkg:npm/@s/r"]


def test_bun_lock(tmp_path: Path) -> None:
    text = """{
  "lockfileVersion": 1,
  "workspaces": {
    "": { "name": "app", "dependencies": { "a": "^1", "alias": "npm:real@1", }, "devDependencies": { "d": "1", }, },
    "packages/own": { "name": "own", "dependencies": { "@s/b": "1" } },
  },
  "packages": {
    "@s/b": ["@s/b@1.0.0", "", {}, "sha512-x,}"],

    "a": ["a@1.1.0", "", { "dependencies": { "c": "^1", }, "bin": { "a": "x" } }, "sha512-x"],
    "a/c": ["c@1.0.0", "", {}, "sha512-x"],
    "alias": ["real@1.0.0", "", {}, "sha512-x"],
    "d": ["d@1.0.0", "", {}, "sha512-x"],
    "own": ["own@workspace:packages/own"],
  }
}"""
    assert read(tmp_path, "bun.lock", text) == [
        ("npm/@s/b", 8, "direct"), ("npm/a", 10, "direct"), ("npm/c", 11, "via a"), ("npm/real", 12, "direct"),
        ("npm/d", 13, "dev"),
    ]  # fmt: skip


DENO_LOCKS = {
    "version 5": """{
  "version": "5",
  "specifiers": {"npm:@s/b@1": "1.0.0", "jsr:@std/x@1": "1.0.0"},
  "npm": {
    "@s/b@1.0.0": {
      "integrity": "x", "dependencies": ["c@1"]
    },
    "c@1.0.0_p@2": {
    }
  }
}""",
    "version 3": """{
  "version": "3",
  "packages": {"specifiers": {"npm:@s/b@1": "npm:@s/b@1.0.0"},
  "npm": {
    "@s/b@1.0.0": {
      "integrity": "x", "dependencies": {"c": "c@1.0.0"}
    },
    "c@1.0.0": {
    }
  }}
}""",
}


@pytest.mark.parametrize("version", DENO_LOCKS)
def test_deno_lock(tmp_path: Path, version: str) -> None:
    assert read(tmp_path, "deno.lock", DENO_LOCKS[version]) == [("npm/@s/b", 5, "direct"), ("npm/c", 8, "via @s/b")]


def test_packages_lock_of_nuget(tmp_path: Path) -> None:
    text = """{
  "version": 1,
  "dependencies": {
    "net8.0": {
      "Acme.Mail": {
        "type": "Direct", "dependencies": {"Acme.Core": "1.0.0"}
      },
      "Acme.Core": {
        "type": "Transitive"
      },
      "own": {
        "type": "Project", "dependencies": {"Acme.Pay": "1.0.0"}
      },
      "Acme.Pay": {
        "type": "CentralTransitive"
      }
    },
    "net9.0": {"Acme.Mail": {"type": "Direct"}}
  }
}"""
    assert read(tmp_path, "packages.lock.json", text) == [
        ("nuget/Acme.Mail", 5, "direct"), ("nuget/Acme.Core", 8, "via Acme.Mail"), ("nuget/Acme.Pay", 14, "direct"),
    ]  # fmt: skip


def test_package_resolved_of_swift(tmp_path: Path) -> None:
    pins = """"pins": [
  {"identity": "acme-ios", "kind": "remoteSourceControl",
   "location": "https://CANARY:CANARY@github.com/Acme/acme-ios.git", "state": {"version": "1"}},
  {"identity": "other", "location": "git@git.example.org:other/other.git"},
  {"identity": "near", "kind": "localSourceControl", "location": "/near"}
]"""
    expected = [("swift/github.com/acme/acme-ios", 2, "direct"), ("swift/git.example.org/other/other", 4, "direct")]
    assert read(tmp_path, "Package.resolved", f'{{{pins}, "version": 3}}') == expected
    first = pins.replace("identity", "package").replace("location", "repositoryURL")
    assert read(tmp_path, "Package.resolved", f'{{"object": {{{first}}}, "version": 1}}') == expected


def test_pubspec_lock(tmp_path: Path) -> None:
    text = """packages:
  acme_flutter:
    dependency: "direct main"
    source: hosted
  below:
    dependency: transitive
    source: hosted
  flutter:
    dependency: "direct main"
    source: sdk
  tester:
    dependency: "direct dev"
    source: hosted
sdks:
  dart: ">=3.0.0"
"""
    assert read(tmp_path, "pubspec.lock", text) == [
        ("pub/acme_flutter", 2, "direct"), ("pub/below", 5, "transitive"), ("pub/tester", 11, "dev"),
    ]  # fmt: skip


MIX_LOCK = """%{
  "acme": {:hex, :acme_client, "1.0.0", "x", [:mix], [{:below, "~> 1.0", [hex: :below]}], "hexpm", "y"},
  "below": {:hex, :below, "1.0.0", "x", [:mix], [], "hexpm", "y"},
  "credo": {:hex, :credo, "1.0.0", "x", [:mix], [], "hexpm", "y"},
  "own": {:git, "https://CANARY@git.example.org/own.git", "abc", []},
}
"""


def test_mix_lock(tmp_path: Path) -> None:
    assert read(tmp_path, "mix.lock", MIX_LOCK) == [
        ("hex/acme_client", 2, "direct"), ("hex/below", 3, "via acme_client"), ("hex/credo", 4, "direct"),
    ]  # fmt: skip
    asked = (
        'defp deps do\n  [\n    {:acme, "~> 1.0", hex: :acme_client},\n'
        '    {:credo, "~> 1.0", only: [:dev, :test]}\n  ]\nend\n'
    )
    assert [how for _, _, how in read(tmp_path, "mix.lock", MIX_LOCK, mix_dot_exs=asked)] == [
        "direct", "via acme_client", "dev",
    ]  # fmt: skip


BROKEN_LOCKS = {
    "bun.lock": ('{"packages": {\n"a": CANARY}}', "is not JSON: Expecting value at line 2"),
    "deno.lock": ("{}", "is no deno.lock"),
    "packages.lock.json": ('{"version": 1}', "is no packages.lock.json"),
    "Package.resolved": ('{"version": 2}', "is no Package.resolved"),
    "pubspec.lock": ("sdks: {dart: x}", "is no pubspec.lock"),
    "mix.lock": ("CANARY", "is no mix.lock"),
}


@pytest.mark.parametrize("name", BROKEN_LOCKS)
def test_a_broken_lock_file_is_refused(tmp_path: Path, name: str) -> None:
    text, message = BROKEN_LOCKS[name]
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path, name, text)
    assert message in caught.value.message
    assert "CANARY" not in caught.value.message
