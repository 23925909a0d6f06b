"""The desk: the use cases on pages, for people who never open a terminal. The only room that knows starlette.

A page turns a request into the typed request that a command would build, hands it to ``pipeline`` and shows the typed
result; nothing is computed in a template, and nothing is stored but what a command would store.
"""
