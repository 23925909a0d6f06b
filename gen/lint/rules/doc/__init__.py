"""Rules on what a file is."""

from gen.lint.rules.doc import out_of_scope, outside_content

RULES = (out_of_scope.RULE, outside_content.RULE)
