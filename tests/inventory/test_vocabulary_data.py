"""The built-in vocabulary: well-formed terms, a DAG in every dimension, real dates, and room for a project's own."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from inventory.countries import COUNTRIES, REGIONS
from inventory.schema.vocabulary import VocabularyFile

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "inventory" / "vocabulary"
APTIBLE = ROOT / "tests" / "cases" / "aptible" / "inventory" / "vocabulary.yaml"

LEAST = {
    "data": 130,
    "purposes": 75,
    "recipients": 45,
    "subjects": 15,
    "sources": 20,
    "conditions": 20,
    "duties": 20,
    "topics": 22,
    "bases": 33,
    "events": 8,
    "mechanisms": 28,
    "regimes": 4,
}
DIMENSIONS = sorted(LEAST)
GRAPHS = [dimension for dimension in DIMENSIONS if dimension not in ("mechanisms", "regimes")]
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FIDES_KEY = re.compile(r"[a-z_]+(\.[a-z_]+)*")
DPV_NAME = re.compile(r"(?:dpv|pd|eu-gdpr):[A-Z][A-Za-z0-9-]+")
INVENTORY_WORDS = {"any", "collected-information", "listed", "personal"}
LIKELY_CATEGORIES = {"account", "aggregate", "content", "cookies", "logs", "submissions", "third-party-data"}

Terms = dict[str, dict[str, Any]]


def read(file: Path) -> dict[str, Terms]:
    """The file's mapping, every scalar as text; a repeated key is an error."""
    text = file.read_text(encoding="utf-8")
    assert not list(repeated_keys(yaml.compose(text, Loader=yaml.SafeLoader)))
    return yaml.load(text, Loader=yaml.BaseLoader)  # type: ignore[no-any-return]


def repeated_keys(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        yield from {key for key in keys if keys.count(key) > 1}
        for _, value in node.value:
            yield from repeated_keys(value)


BUILT_IN: dict[str, Terms] = {file.stem: read(file)[file.stem] for file in sorted(FOLDER.glob("*.yaml"))}
ADEQUACY = {
    mechanism: term["destinations"][0]
    for mechanism, term in BUILT_IN["mechanisms"].items()
    if mechanism.startswith("adequacy-")
}


def above(terms: Terms, term: str) -> set[str]:
    """`term` and everything broader; a cycle is a recursion error."""
    return {term}.union(*(above(terms, broader) for broader in terms[term].get("broader", [])))


def below(dimension: str, top: str) -> set[str]:
    return {term for term in BUILT_IN[dimension] if top in above(BUILT_IN[dimension], term)}


def test_one_file_for_each_dimension_and_nothing_else_in_it() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.yaml")) == DIMENSIONS
    for dimension in DIMENSIONS:
        assert list(read(FOLDER / f"{dimension}.yaml")) == [dimension]


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_it_has_the_form_of_a_projects_own_vocabulary(dimension: str) -> None:
    terms = getattr(VocabularyFile.model_validate({dimension: BUILT_IN[dimension]}), dimension)
    assert list(terms) == list(BUILT_IN[dimension])


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_no_anchor_alias_tag_or_merge_key(dimension: str) -> None:
    tokens = list(yaml.scan((FOLDER / f"{dimension}.yaml").read_text(encoding="utf-8")))
    special = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken, yaml.DirectiveToken)
    assert [token for token in tokens if isinstance(token, special)] == []
    assert [token for token in tokens if isinstance(token, yaml.ScalarToken) and token.value == "<<"] == []


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_there_are_enough_terms(dimension: str) -> None:
    assert len(BUILT_IN[dimension]) >= LEAST[dimension]


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_identifiers_are_kebab_case_and_leave_the_inventorys_own_words_alone(dimension: str) -> None:
    assert [term for term in BUILT_IN[dimension] if not KEBAB.fullmatch(term)] == []
    assert INVENTORY_WORDS.isdisjoint(BUILT_IN[dimension])


def test_no_data_type_is_named_like_a_category() -> None:
    assert LIKELY_CATEGORIES.isdisjoint(BUILT_IN["data"])


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_labels_are_there_and_tell_terms_apart(dimension: str) -> None:
    labels = [term["label"] for term in BUILT_IN[dimension].values()]
    assert all(label.strip() == label and label[0].isupper() for label in labels)
    assert len({label.casefold() for label in labels}) == len(labels)


@pytest.mark.parametrize("dimension", GRAPHS)
def test_every_broader_term_exists_is_given_once_and_never_leads_back(dimension: str) -> None:
    terms = BUILT_IN[dimension]
    for term, record in terms.items():
        broader = record.get("broader", [])
        assert isinstance(broader, list), term
        assert len(set(broader)) == len(broader), term
        assert set(broader) <= set(terms), term
        assert all(term not in above(terms, parent) for parent in broader), term


@pytest.mark.parametrize("dimension", GRAPHS)
def test_no_broader_term_is_implied_by_another(dimension: str) -> None:
    terms = BUILT_IN[dimension]
    for term, record in terms.items():
        parents = record.get("broader", [])
        implied = [one for one in parents for other in parents if one != other and one in above(terms, other)]
        assert implied == [], term


@pytest.mark.parametrize("dimension", GRAPHS)
@pytest.mark.parametrize(("key", "form"), [("fides", FIDES_KEY), ("dpv", DPV_NAME)])
def test_public_equals_are_well_formed_and_belong_to_one_term(dimension: str, key: str, form: re.Pattern[str]) -> None:
    equals = [term[key] for term in BUILT_IN[dimension].values() if key in term]
    assert [equal for equal in equals if not form.fullmatch(equal)] == []
    assert len(set(equals)) == len(equals)


@pytest.mark.parametrize("dimension", GRAPHS)
def test_each_dpv_name_is_published(dimension: str) -> None:
    lines = (Path(__file__).parent / "dpv_2_3_names.txt").read_text(encoding="utf-8").splitlines()[1:]
    published = {
        f"{prefix}:{name}" for line in lines for prefix, _, names in [line.partition(": ")] for name in names.split()
    }
    assert {term["dpv"] for term in BUILT_IN[dimension].values() if "dpv" in term} <= published


@pytest.mark.parametrize("dimension", GRAPHS)
def test_a_synonym_is_no_empty_word_and_stands_once_with_its_term(dimension: str) -> None:
    for term, record in BUILT_IN[dimension].items():
        words = [word.casefold() for word in record.get("synonyms", [])]
        assert all(words), term
        assert len(set(words)) == len(words), term
        assert record["label"].casefold() not in words, term


def test_only_data_types_are_sensitive() -> None:
    marked = {dimension for dimension in GRAPHS for term in BUILT_IN[dimension].values() if "sensitive" in term}
    assert marked == {"data"}


def test_what_lies_below_something_sensitive_says_so_itself() -> None:
    terms = BUILT_IN["data"]
    for term in terms:
        if any("sensitive" in terms[broader] for broader in above(terms, term)):
            assert terms[term].get("sensitive") == "true", term


@pytest.mark.parametrize(
    "term",
    [
        "biometric-data",
        "credentials",
        "criminal-record",
        "genetic-data",
        "government-id",
        "health-data",
        "minors-data",
        "payment-card",
        "personal-health-information",
        "political-opinion",
        "precise-location",
        "race-or-ethnicity",
        "religious-belief",
        "sex-life",
        "sexual-orientation",
        "union-membership",
    ],
)
def test_what_the_law_calls_sensitive_is_sensitive_and_personal(term: str) -> None:
    assert BUILT_IN["data"][term]["sensitive"] == "true"
    assert "personal-information" in above(BUILT_IN["data"], term)


def test_personal_information_is_a_root() -> None:
    assert "broader" not in BUILT_IN["data"]["personal-information"]
    assert len(below("data", "personal-information")) > 100


@pytest.mark.parametrize("impersonal", ["aggregate-information", "non-personal-information"])
def test_nothing_is_both_personal_and_not(impersonal: str) -> None:
    assert impersonal in BUILT_IN["data"]
    assert below("data", impersonal) & below("data", "personal-information") == set()


def test_service_providers_and_authorities_are_third_parties_and_insiders_are_not() -> None:
    third_parties = below("recipients", "third-party")
    assert {"service-provider", "payment-processor", "tax-authority", "acquirer", "data-broker"} <= third_parties
    insiders = {"public", "other-users", "account-owner", "administrator", "security-officer", "affiliate", "personnel"}
    assert insiders <= set(BUILT_IN["recipients"])
    assert insiders & third_parties == set()


def test_every_subject_is_a_person() -> None:
    assert below("subjects", "person") == set(BUILT_IN["subjects"])


def test_no_consent_to_one_thing_counts_as_consent_in_general() -> None:
    assert below("conditions", "consent") == {"consent", "express-consent", "explicit-consent", "written-consent"}


def test_duties_are_flat() -> None:
    assert all("broader" not in term for term in BUILT_IN["duties"].values())


def test_a_sentence_on_one_right_does_not_tell_of_all_rights() -> None:
    broader = {name: term.get("broader", []) for name, term in BUILT_IN["topics"].items()}
    assert [name for name in broader if "rights" in broader[name]] == ["state-rights"]
    assert broader["transfer-safeguards"] == ["transfers"]
    assert broader["supervisory-authority"] == broader["representative"] == []


def test_the_topics_of_the_format_are_there() -> None:
    topics = (
        "access rectification deletion objection safeguards retention contact changes scope definition complaint "
        "children transfers choices rights"
    )
    assert set(topics.split()) <= set(BUILT_IN["topics"])


@pytest.mark.parametrize("dimension", sorted(set(read(APTIBLE))))
def test_every_term_of_the_model_case_is_built_in(dimension: str) -> None:
    assert set(read(APTIBLE)[dimension]) <= set(BUILT_IN[dimension])


@pytest.mark.parametrize("dimension", sorted(set(read(APTIBLE)) - {"mechanisms"}))
def test_what_the_model_case_calls_broader_is_broader_here(dimension: str) -> None:
    for term, record in read(APTIBLE)[dimension].items():
        assert set(record.get("broader", [])) <= above(BUILT_IN[dimension], term), term


def test_nothing_ties_promotional_messages_to_a_purpose_they_do_not_serve() -> None:
    ties = set().union(*(above(BUILT_IN["purposes"], term) for term in below("purposes", "promotional-messages")))
    assert ties - below("purposes", "promotional-messages") == {"communicate", "marketing"}


@pytest.mark.parametrize("mechanism", sorted(BUILT_IN["mechanisms"]))
def test_a_mechanism_says_where_when_and_by_what_law(mechanism: str) -> None:
    term = BUILT_IN["mechanisms"][mechanism]
    assert term["source"]
    assert set(term["origins"]) | set(term["destinations"]) <= COUNTRIES | REGIONS | {"any"}
    assert term["destinations"]
    assert set(term["origins"]) - {"any"} == set(term["origins"]) != set()
    begins = datetime.date.fromisoformat(term.get("from", "1995-10-24"))
    assert begins < datetime.date.fromisoformat(term.get("until", "9999-12-31"))


@pytest.mark.parametrize(("mechanism", "country"), sorted(ADEQUACY.items()))
def test_an_adequacy_decision_bears_the_code_of_its_country(mechanism: str, country: str) -> None:
    assert mechanism == f"adequacy-{country.lower()}"
    assert BUILT_IN["mechanisms"][mechanism]["destinations"] == [country]
    assert "from" in BUILT_IN["mechanisms"][mechanism]


def test_the_countries_found_adequate() -> None:
    assert set(ADEQUACY.values()) == set("AD AR BR CA CH FO GB GG IL IM JE JP KR NZ UY".split())


@pytest.mark.parametrize(
    ("dimension", "words", "term"),
    [
        ("recipients", "email provider", "email-delivery-provider"),
        ("recipients", "payment service provider", "payment-processor"),
        ("recipients", "SMS service", "messaging-provider"),
        ("recipients", "hosting company", "infrastructure-provider"),
        ("recipients", "accountant", "auditor"),
        ("purposes", "booking reminders", "reminders"),
        ("purposes", "booking confirmation", "purchase-confirmation"),
        ("purposes", "take payment", "payment-processing"),
    ],
)
def test_everyday_words_of_policies_are_synonyms(dimension: str, words: str, term: str) -> None:
    assert [name for name, one in BUILT_IN[dimension].items() if words in one.get("synonyms", [])] == [term]


@pytest.mark.parametrize(
    ("mechanism", "begins", "until"),
    [
        ("safe-harbor-eu-us", "2000-07-26", "2015-10-06"),
        ("safe-harbor-ch-us", "2009-02-16", "2017-01-12"),
        ("privacy-shield-eu-us", "2016-07-12", "2020-07-16"),
        ("privacy-shield-ch-us", "2017-01-12", "2020-09-08"),
        ("data-privacy-framework-eu-us", "2023-07-10", None),
        ("data-privacy-framework-uk-us", "2023-10-12", None),
        ("data-privacy-framework-ch-us", "2024-09-15", None),
        ("standard-contractual-clauses-2001", "2001-09-03", "2022-12-27"),
        ("standard-contractual-clauses-2004", "2005-04-01", "2022-12-27"),
        ("standard-contractual-clauses-2010", "2010-05-15", "2022-12-27"),
        ("standard-contractual-clauses-2021", "2021-06-27", None),
        ("uk-idta", "2022-03-21", None),
        ("uk-addendum", "2022-03-21", None),
        ("binding-corporate-rules", None, None),
        ("adequacy-gb", "2021-06-28", "2031-12-27"),
    ],
)
def test_the_days_between_which_a_mechanism_holds(mechanism: str, begins: str | None, until: str | None) -> None:
    term = BUILT_IN["mechanisms"][mechanism]
    assert (term.get("from"), term.get("until")) == (begins, until)


def test_the_manual_quotes_a_term_as_it_is_built_in() -> None:
    manual = (ROOT / "docs" / "vocabulary.md").read_text(encoding="utf-8")
    example = yaml.load(manual.split("```yaml\n")[1].split("```")[0], Loader=yaml.BaseLoader)
    assert example["data"]["email-address"] == BUILT_IN["data"]["email-address"]


def test_the_manuals_refinement_replaces_one_term_and_adds_the_others_under_terms_that_exist() -> None:
    manual = (ROOT / "docs" / "vocabulary.md").read_text(encoding="utf-8")
    example = yaml.load(manual.split("```yaml\n")[2].split("```")[0], Loader=yaml.BaseLoader)
    assert VocabularyFile.model_validate(example).data["locale"].label == BUILT_IN["data"]["locale"]["label"]
    for dimension, terms in example.items():
        assert set(terms) & set(BUILT_IN[dimension]) <= {"locale"}
        assert {broader for term in terms.values() for broader in term["broader"]} <= set(BUILT_IN[dimension])
