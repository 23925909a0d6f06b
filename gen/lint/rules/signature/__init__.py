"""Rules on the signature: authority, title, name."""

from gen.lint.rules.signature import (
    academic_title_before_name,
    acting_with_deputy,
    authority_look,
    authority_not_capitals,
    authority_prefix_malformed,
    authority_size,
    deputy_title_missing,
    deputy_without_kt,
    kt_before_body,
    signature_missing,
    signer_name_capitals,
    signer_name_in_capitals,
    signer_name_look,
    signer_name_size,
    signer_title_missing,
    tm_before_person,
)

RULES = (
    signature_missing.RULE,
    authority_prefix_malformed.RULE,
    deputy_title_missing.RULE,
    deputy_without_kt.RULE,
    signer_title_missing.RULE,
    tm_before_person.RULE,
    kt_before_body.RULE,
    academic_title_before_name.RULE,
    authority_not_capitals.RULE,
    authority_look.RULE,
    authority_size.RULE,
    signer_name_look.RULE,
    signer_name_size.RULE,
    signer_name_in_capitals.RULE,
    acting_with_deputy.RULE,
    signer_name_capitals.RULE,
)
