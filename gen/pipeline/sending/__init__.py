"""After the number: who receives a document, what was sent to whom, what was recalled, the envelope."""
