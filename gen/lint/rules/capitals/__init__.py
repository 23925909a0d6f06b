"""Rules on capital letters (Annex II)."""

from gen.lint.rules.capitals import (
    body_name_capitals,
    cited_clause_capital,
    cited_part_small,
    city_name_capitals,
    numbered_unit_small,
    paragraph_starts_small,
    party_and_state,
    person_name_capitals,
    place_name_capitals,
    sentence_starts_small,
    unit_capital,
)

RULES = (
    cited_part_small.RULE,
    cited_clause_capital.RULE,
    body_name_capitals.RULE,
    party_and_state.RULE,
    city_name_capitals.RULE,
    unit_capital.RULE,
    numbered_unit_small.RULE,
    paragraph_starts_small.RULE,
    sentence_starts_small.RULE,
    place_name_capitals.RULE,
    person_name_capitals.RULE,
)
