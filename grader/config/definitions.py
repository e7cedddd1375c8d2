"""What a site adds in files of its own: wrong ones stop the start with the file, the line and the rule."""

from django.core.exceptions import ImproperlyConfigured

from grader.judge import datasets, runtimes
from grader.judge.configured import ConfigurationError


def require_right_definitions(worker_runtimes: list[str]) -> None:
    """Read GRADER_RUNTIMES and GRADER_DATASETS_DIR, and refuse to warm a runtime that there is not."""
    try:
        datasets.known()
        known = runtimes.known()
    except ConfigurationError as error:
        raise ImproperlyConfigured(str(error)) from error
    for name in worker_runtimes:
        if name not in known:
            raise ImproperlyConfigured(
                f"GRADER_WORKER_RUNTIMES must be some of {', '.join(sorted(known))}. Received: {name!r}."
            )
