"""Rules on the signature: authority, title, name."""

from gen.lint.rules.signature import (
    academic_title,
    authority_look,
    authority_not_capitals,
    authority_size,
    collective_prefix_before_person,
    deputy_title_missing,
    deputy_without_prefix,
    name_capitals,
    name_look,
    name_size,
    personal_prefix_before_collective,
    prefix_malformed,
    signature_missing,
    signer_title_missing,
)

RULES = (
    signature_missing.RULE,
    prefix_malformed.RULE,
    deputy_title_missing.RULE,
    deputy_without_prefix.RULE,
    signer_title_missing.RULE,
    collective_prefix_before_person.RULE,
    personal_prefix_before_collective.RULE,
    academic_title.RULE,
    authority_not_capitals.RULE,
    authority_look.RULE,
    authority_size.RULE,
    name_look.RULE,
    name_size.RULE,
    name_capitals.RULE,
)
