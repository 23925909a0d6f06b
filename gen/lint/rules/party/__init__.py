"""Rules on documents of the Party, asked for by ``--profile dang``: the dozen things that are certain."""

from gen.lint.rules.party import (
    kt_under_tm,
    national_name_on_party_document,
    party_base_undashed,
    party_date_not_padded,
    party_number_with_colon,
    party_symbol_malformed,
    party_title_missing,
    party_title_small,
    star_missing,
    state_authority_mark,
    state_end_mark,
    state_file_copy,
)

RULES = (
    national_name_on_party_document.RULE,
    party_title_missing.RULE,
    party_title_small.RULE,
    party_number_with_colon.RULE,
    party_symbol_malformed.RULE,
    party_date_not_padded.RULE,
    state_authority_mark.RULE,
    kt_under_tm.RULE,
    state_end_mark.RULE,
    party_base_undashed.RULE,
    state_file_copy.RULE,
    star_missing.RULE,
)
