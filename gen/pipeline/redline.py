"""``gen diff OLD NEW --redline``: a copy to read of the new document, with what changed as tracked changes."""

from pathlib import Path

from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Clock, Store
from gen.messages import _
from gen.messages.one_file import required
from gen.pipeline.output.beside import with_part, write_apart
from gen.wordml.redlining import COPY, redlined

_SUFFIX = ".docx"
_IS_COPY = with_part("docProps/custom.xml", COPY)


def write_redline(old: Path, new: Path, target: Path, clock: Clock, store: Store) -> Path:
    """Write the copy; beside the target where that is a file of people. Return where it is written.

    Raises ConfigurationError without the extra ``redline``, DocumentError where the two cannot be compared.
    """
    if target.suffix.lower() != _SUFFIX:
        raise ConfigurationError(_("Bản so sánh là tệp Word: hãy ghi tên tệp sau -o có đuôi .docx."))
    content = required(lambda: redlined(old.read_bytes(), new.read_bytes(), (old.name, new.name), clock.now()), new)
    return write_apart(target, content, store, _IS_COPY)
