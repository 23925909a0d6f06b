"""The envelope of the document exchange (edXML, QCVN 102:2016/BTTTT): its names, as public gateways use them.

The text of the standard was not at hand: names and their order are those on which three public implementations agree
(a gateway of the Government Office and two provincial connectors). What they disagree on is left out: the number of the
type (``DocumentType/Type``). Not tried with a live gateway. The schema beside this file says what our envelopes hold.
"""

from gen.decree.clause import Confidence, Ruled

EDXML_NAME = "QCVN 102:2016/BTTTT"
NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
DAY_FORM = "%Y/%m/%d"
MOMENT_FORM = "%Y/%m/%d %H:%M:%S"
DOCUMENT_ID = Ruled("{organ},{day:%Y/%m/%d},{number}/{symbol}", EDXML_NAME, Confidence.SECONDARY)
"""What identifies a document in the exchange."""
ORDINARY = "0"
"""Priority: not urgent, not secret."""
NEW_DOCUMENT = Ruled(("0", "Văn bản điện tử mới"), EDXML_NAME, Confidence.SECONDARY)
"""Kind of business and its reason: a document sent for the first time, not taken back, updated or replaced."""
FIRST_SENT = Ruled("0", EDXML_NAME, Confidence.SECONDARY)
"""SteeringType."""
NO_PAPER = Ruled("0", EDXML_NAME, Confidence.SECONDARY)
"""Paper: no paper copy follows."""
ATTACHMENTS_ZIPPED = Ruled(True, EDXML_NAME, Confidence.SECONDARY)
"""Each attachment is one zip in base64, as the gateway of the Government Office has it; a connector sends it bare."""
