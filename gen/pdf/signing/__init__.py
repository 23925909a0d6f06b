"""Digital signatures in a PDF: fields for them, what they say, test signatures; pyHanko stays inside this folder.

The program makes no signature of an office: that is for its certified software (``gen.decree.esigning``). Nothing here
asks the network.
"""
