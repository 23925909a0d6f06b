"""Rules on names that changed: bodies and places by date."""

from gen.lint.rules.era import (
    department_ended,
    district_body,
    ministry_ended,
    not_yet_begun,
    province_ended,
    yearly_spelling,
)

RULES = (
    district_body.RULE,
    ministry_ended.RULE,
    province_ended.RULE,
    department_ended.RULE,
    not_yet_begun.RULE,
    yearly_spelling.RULE,
)
