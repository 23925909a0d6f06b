"""Rules on what a file is."""

from gen.lint.rules.doc import out_of_scope

RULES = (out_of_scope.RULE,)
