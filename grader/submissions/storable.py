"""Making any JSON value fit for the database and the browser."""

import math
from typing import Any


def storable(value: Any) -> Any:
    """Return `value` without what PostgreSQL or a browser would refuse.

    Students choose some of these texts and numbers. PostgreSQL stores neither NUL nor half of a surrogate pair, and
    JSON knows no NaN or infinity; a report must never fail to be saved for that.
    """
    if isinstance(value, str):
        return value.replace("\0", "\N{SYMBOL FOR NULL}").encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, dict):
        return {storable(str(key)): storable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [storable(item) for item in value]
    return value
