"""Rules on figures that contradict each other within one document."""

from gen.lint.rules.figures import (
    change_not_the_difference,
    quantity_with_two_values,
    rate_not_the_quotient,
    total_not_the_sum,
)

RULES = (
    total_not_the_sum.RULE,
    rate_not_the_quotient.RULE,
    change_not_the_difference.RULE,
    quantity_with_two_values.RULE,
)
