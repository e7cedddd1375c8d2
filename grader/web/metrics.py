"""What a training run reported while it ran, as a table: the names come from the author, the numbers are claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MOST_ROWS = 12
MOST_COLUMNS = 6
MOST_NAME_CHARACTERS = 30


@dataclass(frozen=True)
class MetricsTable:
    """Names of the columns, and the latest rows."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def metrics_table(metrics: Sequence[Mapping[str, Any]]) -> MetricsTable:
    """Return the latest reports, one row each; only numbers are shown.

    Args:
        metrics: What the judge reported: {"name": name of the check, "data": what the check reported}.
    """
    latest = [report["data"] for report in metrics[-MOST_ROWS:] if isinstance(report.get("data"), Mapping)]
    names = list(dict.fromkeys(name for report in latest for name, value in report.items() if _is_number(value)))
    names = names[:MOST_COLUMNS]
    rows = tuple(tuple(_written(report.get(name)) for name in names) for report in latest)
    return MetricsTable(tuple(name[:MOST_NAME_CHARACTERS] for name in names), rows)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _written(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value) if _is_number(value) else ""
