"""The site as a whole: settings, addresses, processes. The Celery app is loaded with it, so that tasks bind to it."""

from grader.config.celery import app as celery_app

__all__ = ["celery_app"]
