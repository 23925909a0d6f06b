"""Why a render stops, before the place is known: raised deep inside, made findings with places later."""


class RenderStop(Exception):
    """Base of the reasons; ``line`` is the line of the numbered source, 0 when the traceback must tell."""

    def __init__(self, subject: str = "", line: int = 0) -> None:
        super().__init__(subject)
        self.subject = subject
        self.line = line


class LimitReached(RenderStop):
    """The template asks for more than ``limits`` allows."""


class ValueMissing(RenderStop):
    """A value that must be printed is absent: undefined, None or not a number."""


class MarkupMisplaced(RenderStop):
    """A value made of runs or paragraphs stands in a tag for plain text (RichText without ``{{r }}``)."""

    def __init__(self, line: int) -> None:
        super().__init__("", line)


class PictureRefused(RenderStop):
    """A picture cannot be read or is of a kind that Word does not show."""


class ChartRefused(RenderStop):
    """No chart can be drawn of what a template gives."""


class NotWellFormed(RenderStop):
    """What came out is not well-formed XML; the subject is the parser's words."""


class LinkUnknown(RenderStop):
    """A RichText refers to a link that this document does not have."""


class NeedsDocxtpl(Exception):
    """A value that only docxtpl itself can merge in; not a finding, but a reason to take the slow way."""

    def __init__(self, value: object) -> None:
        super().__init__(type(value).__name__)
        self.value = value
