"""What came of a batch, for programs."""

import json

from gen.pipeline.jobs.model import Result, State
from gen.pipeline.making.batch import BatchResult


def to_json(result: BatchResult) -> str:
    """Return the result for programs."""
    return json.dumps(
        {
            "interrupted": result.interrupted,
            "counts": {str(state): result.count(state) for state in State},
            "documents": [to_record(made) for made in result.results],
        },
        ensure_ascii=False,
        indent=1,
    )


def to_record(made: Result) -> dict[str, object]:
    """Return what came of one job for programs."""
    return {
        "kind": made.job.kind,
        "agency": made.job.subject_id or made.job.agency_id,
        "year": made.job.year,
        **({"period": made.job.period} if made.job.period else {}),
        "state": str(made.state),
        "path": made.path,
        "reason": made.reason,
        "way": made.way,
        "missing": list(made.missing),
        "reports_missing": made.unreported,
        "not_sent": made.unsent,
        "errors": made.errors,
        "warnings": made.warnings,
    }
