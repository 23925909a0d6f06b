"""Rules on names that changed: agencies and places by date."""

from gen.lint.rules.era import (
    body_not_yet_begun,
    department_ended,
    district_body_addressed,
    ministry_ended,
    province_ended,
    yearly_spelling,
)

RULES = (
    district_body_addressed.RULE,
    ministry_ended.RULE,
    province_ended.RULE,
    department_ended.RULE,
    body_not_yet_begun.RULE,
    yearly_spelling.RULE,
)
