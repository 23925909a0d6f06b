"""Rules on legal bases, competence and enacting words."""

from gen.lint.rules.bases import (
    base_bulleted,
    base_ending,
    base_incomplete,
    base_repeated,
    base_size,
    base_slant,
    base_weight,
    bases_joined,
    bases_missing,
    competence_look,
    competence_missing,
    enactment_colon,
    enactment_look,
    last_base_ending,
    law_numbered,
    proposal_not_last,
)

RULES = (
    bases_missing.RULE,
    base_slant.RULE,
    base_ending.RULE,
    last_base_ending.RULE,
    law_numbered.RULE,
    base_size.RULE,
    base_weight.RULE,
    base_bulleted.RULE,
    bases_joined.RULE,
    proposal_not_last.RULE,
    base_repeated.RULE,
    base_incomplete.RULE,
    competence_missing.RULE,
    competence_look.RULE,
    enactment_look.RULE,
    enactment_colon.RULE,
)
