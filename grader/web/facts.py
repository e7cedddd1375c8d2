"""The numbers behind a wrong answer, as rows of a small table. The sentence above it says the same in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Keys that grader.checks puts into `details`, in the order in which they help. Others are not shown.
_LABELS: dict[str, Promise] = {
    "first_wrong_index": _("First wrong index"),
    "expected": _("Expected there"),
    "actual": _("Received there"),
    "expected_shape": _("Expected shape"),
    "actual_shape": _("Received shape"),
    "shape": _("Shape"),
    "dtype": _("dtype"),
    "max_abs_error": _("Largest absolute error"),
    "max_rel_error": _("Largest relative error"),
    "inputs": _("Input"),
}
MOST_CHARACTERS = 2000


def facts(details: Mapping[str, Any]) -> list[tuple[Promise, str]]:
    """Return label and text of each known detail; of a wrong count also the total."""
    rows = [(label, _written(key, details[key])) for key, label in _LABELS.items() if key in details]
    if "wrong" in details and "total" in details:
        rows.insert(0, (_("Wrong entries"), f"{details['wrong']} / {details['total']}"))
    return [(label, text) for label, text in rows if text]


def _written(key: str, value: Any) -> str:
    if key.endswith("shape") and isinstance(value, list):
        return str(tuple(value))
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, list) and key == "inputs":
        return "\n".join(str(item) for item in value)[:MOST_CHARACTERS]
    return str(value)[:MOST_CHARACTERS]
