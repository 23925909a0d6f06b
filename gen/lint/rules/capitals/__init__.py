"""Rules on capital letters (Annex II)."""

from gen.lint.rules.capitals import (
    body_name,
    cited_clause_capital,
    cited_part_small,
    city_name,
    numbered_unit,
    paragraph_small,
    party_and_state,
    sentence_small,
    unit_capital,
)

RULES = (
    cited_part_small.RULE,
    cited_clause_capital.RULE,
    body_name.RULE,
    party_and_state.RULE,
    city_name.RULE,
    unit_capital.RULE,
    numbered_unit.RULE,
    paragraph_small.RULE,
    sentence_small.RULE,
)
