"""Between inventories and Fides manifests: keys and terms, declarations and categories, rules and prohibitions."""
