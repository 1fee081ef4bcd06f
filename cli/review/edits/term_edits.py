"""Terms of the company's own added to its vocabulary."""

from __future__ import annotations

from catalog.free_id import id_called
from cli.review.edits import TextOf, Texts
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.source import matching
from inventory.strict_yaml import Value
from inventory.yaml_edit import with_new_record, with_value

VOCABULARY = "vocabulary.yaml"


def term_added(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A file of vocabulary with a term of the company's own; a new file, named in the manifest, where there is none."""
    dimension = form.text("dimension")
    if dimension not in look.inventory.vocabulary.terms:
        raise FormError("Terms of this kind cannot be added here.")
    label = form.needed("label", "A term needs a name.")
    name = id_called(label, "term", look.inventory.vocabulary[dimension])
    broader = form.terms(look.names, dimension, "broader")
    record: dict[str, Value] = {"label": label, **({"broader": [*broader]} if broader else {})}
    for pattern in look.inventory.manifest.vocabulary:
        for file in map(str, matching(look.root, pattern)[0]):
            return {file: with_new_record(text_of(file), dimension, name, record)}
    return {VOCABULARY: with_new_record("", dimension, name, record), **_naming_it(look, text_of)}


def _naming_it(look: ReviewedLook, text_of: TextOf) -> Texts:
    manifest = look.inventory.manifest_file
    if (look.root / VOCABULARY).exists() or "vocabulary" in look.inventory.manifest.model_fields_set:
        raise FormError("Your own terms stand in inventory.yaml itself: add the term there, in an editor.")
    return {manifest: with_value(text_of(manifest), ("vocabulary",), VOCABULARY)}
