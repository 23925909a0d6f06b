"""Rules on the law that a document cites: in force on its day, rightly named."""

from gen.lint.rules.law import (
    cited_text_ended,
    cited_text_not_yet_in_force,
    cited_with_wrong_date,
    cited_with_wrong_issuer,
    secrecy_mark_unknown,
)

RULES = (
    cited_text_ended.RULE,
    cited_text_not_yet_in_force.RULE,
    cited_with_wrong_date.RULE,
    cited_with_wrong_issuer.RULE,
    secrecy_mark_unknown.RULE,
)
